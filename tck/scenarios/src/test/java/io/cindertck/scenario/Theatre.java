package io.cindertck.scenario;

import io.cindertck.array.FakeArray;
import io.cindertck.array.JournalEntry;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.reference.ReferenceDriver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reference driver on a simulated array, and a runner to play scenarios on them. */
final class Theatre implements AutoCloseable {
  final FakeArray array = FakeArray.standard();
  final List<Recorded> known = new ArrayList<>();
  final ScenarioRunner runner;
  boolean concurrent = true;

  /** What the driver does when it is told what Cinder has recorded. */
  Runnable beforeCalls = () -> {};

  private final DriverConnection connection;

  /** What stands between the manager and the right driver. */
  @FunctionalInterface
  interface Twist {
    Reply call(DriverCall call, Driver right);
  }

  Theatre() {
    this((call, right) -> right.call(call));
  }

  Theatre(Twist twist) {
    this(twist, "no method");
  }

  /** A driver that does not have one method. */
  Theatre(Twist twist, String lacking) {
    JvmConnection right =
        JvmConnection.open(new ReferenceDriver(array.client()), Duration.ofSeconds(30));
    connection =
        new DriverConnection() {
          @Override
          public DriverDescription description() {
            DriverDescription all = right.description();
            Map<String, DriverDescription.Signature> methods = new LinkedHashMap<>(all.methods());
            methods.remove(lacking);
            return new DriverDescription(all.name(), all.cinder(), methods);
          }

          @Override
          public boolean concurrent() {
            return concurrent;
          }

          @Override
          public Reply call(DriverCall call) {
            return twist.call(call, right);
          }

          @Override
          public void know(Recorded recorded) {
            known.add(recorded);
            beforeCalls.run();
          }

          @Override
          public void close() {
            right.close();
          }
        };
    runner =
        new ScenarioRunner(
            connection, new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> {}));
  }

  Run play(Step... steps) {
    return play(new Scenario(Dialect.CONSISTENCYGROUP, List.of(steps)));
  }

  Run play(Scenario scenario) {
    return runner.run(scenario, "salt");
  }

  /** What the array was asked for by the last call, or by the last calls at a time. */
  List<String> verbs() {
    return array.control().journal().stream().map(JournalEntry::verb).toList();
  }

  /** What is wrong with a run in words, symbols in place of UUIDs. */
  static List<String> wrong(Run run) {
    return Finding.of(run.trace()).stream()
        .filter(
            finding ->
                finding.judgement() instanceof Judgement.Violated
                    || finding.judgement() instanceof Judgement.KitError)
        .map(finding -> finding.clause().id() + ": " + finding.judgement())
        .map(run.ids()::readable)
        .toList();
  }

  @Override
  public void close() {
    connection.close();
  }
}
