package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Held.Sight;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.suite.Target;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A driver that is wrong in one thing.
 *
 * @param name what it is called, as its lie in a few words
 * @param lie what is wrong with it, in one line
 * @param bug the class of bugs that it stands for
 * @param clause the clause that is to catch it
 * @param says what the violation's sentence has to contain
 * @param others the clauses that it cannot help breaking as well
 * @param connect makes it, on an array
 */
public record FaultyDriver(
    String name,
    String lie,
    BugClass bug,
    String clause,
    String says,
    Set<String> others,
    Function<ArrayClient, DriverConnection> connect) {

  /** All clauses that it breaks, in the order of their ids. */
  public Set<String> broken() {
    Set<String> all = new TreeSet<>(others);
    all.add(clause);
    return all;
  }

  /** The driver on an array of its own. */
  public Target open() {
    FakeArray array = FakeArray.standard();
    return new Target(
        "faulty:" + name,
        connect.apply(array.client()),
        new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> {}));
  }

  @Override
  public String toString() {
    return name;
  }

  /** Begins the description of a wrong driver. */
  static Draft named(String name, String lie) {
    return new Draft(name, lie, BugClass.TRUTH, "", "", Set.of());
  }

  /** A wrong driver that has not been made yet. */
  record Draft(
      String name, String lie, BugClass bug, String clause, String says, Set<String> others) {

    Draft is(BugClass other) {
      return new Draft(name, lie, other, clause, says, others);
    }

    /** The clause that is to catch it, and a part of the sentence that says how. */
    Draft breaks(String id, String sentence) {
      return new Draft(name, lie, bug, id, sentence, others);
    }

    /** What it breaks by the same lie. */
    Draft andSo(String... ids) {
      return new Draft(name, lie, bug, clause, says, Set.of(ids));
    }

    /** Made of a driver that can be written in Java. */
    FaultyDriver typed(Function<ArrayClient, ConsistencyGroupDriver> maker) {
      return over(array -> new DirectConnection(maker.apply(array)));
    }

    /** The same, with calls that may take so long. */
    FaultyDriver typed(Function<ArrayClient, ConsistencyGroupDriver> maker, Duration deadline) {
      return over(array -> JvmConnection.open(() -> maker.apply(array), deadline));
    }

    /** Made of what only a driver in Python can say. */
    FaultyDriver over(Function<ArrayClient, DriverConnection> maker) {
      return new FaultyDriver(name, lie, bug, clause, says, others, maker);
    }
  }
}
