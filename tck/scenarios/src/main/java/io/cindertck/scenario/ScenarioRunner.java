package io.cindertck.scenario;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.HeldDifferences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays scenarios on a driver and an array. Each begins with the array as it was when the driver
 * had been set up, and with ids of its own.
 */
public final class ScenarioRunner {
  private static final Set<String> MAY_LACK = mayLack();

  /** What a driver without the method would answer. */
  private static final Reply NOT_OFFERED =
      new Reply(
          new Reply.Raised(
              "NotImplementedError",
              List.of("NotImplementedError", "RuntimeError", "Exception", "BaseException"),
              "the driver does not have the method",
              ""),
          List.of());

  private final DriverConnection driver;
  private final ArrayProbe array;
  private final ReferenceModel reference = new ReferenceModel();
  private final Set<Operation> offered = EnumSet.noneOf(Operation.class);
  private final AtomicLong calls = new AtomicLong();

  /** A runner; the array's baseline is what every scenario starts from. */
  public ScenarioRunner(DriverConnection driver, ArrayProbe array) {
    this.driver = driver;
    this.array = array;
  }

  /** The methods that a driver need not have. */
  private static Set<String> mayLack() {
    Set<String> methods =
        new HashSet<>(
            List.of("create_cloned_volume", "create_volume_from_snapshot", "extend_volume"));
    for (Operation operation : Operation.values()) {
      for (Dialect dialect : Dialect.values()) {
        methods.add(operation.method(dialect));
      }
    }
    return methods;
  }

  /** How many calls of the driver were made so far. */
  public long calls() {
    return calls.get();
  }

  /**
   * Plays a scenario.
   *
   * @param salt goes into the ids; different for each run of a campaign
   */
  public Run run(Scenario scenario, String salt) {
    Ids ids = new Ids(salt);
    array.reset();
    Stage stage = new Stage(counting(), driver::know, array, scenario.dialect());
    Held start = stage.held();
    Played played = play(scenario, stage, ids);
    List<Observation> observations = stage.observations();
    boolean definite = observations.stream().noneMatch(seen -> seen.said().isIndefinite());
    observations.forEach(this::noteOffer);
    boolean well =
        observations.stream().allMatch(seen -> seen.isUndisturbed() && !isNotOffered(seen));
    // What hosts write between requests differs with their number, and that is the driver's own.
    boolean quiet = observations.stream().allMatch(seen -> seen.acknowledged().isEmpty());
    List<Held> expected = new ArrayList<>();
    if (definite && well && quiet && played.comparable() && !array.sights().isEmpty()) {
      Scenario succeeded = new Scenario(scenario.dialect(), played.succeeded());
      expected.addAll(reference.ends(succeeded, salt));
      if (played.concurrent() && expected.stream().noneMatch(held -> matches(held, stage))) {
        // What the driver gets wrong also without concurrency is for other clauses to say.
        expected.addAll(Orders.ends(succeeded, steps -> alone(steps, scenario.dialect(), salt)));
      }
    }
    return new Run(
        new Trace(observations, start, stage.held(), played.concurrent(), expected),
        new Scenario(scenario.dialect(), played.carriedOut()),
        ids::readable);
  }

  /**
   * Whether a call was refused as not implemented, of an operation that never did anything else.
   */
  private boolean isNotOffered(Observation seen) {
    return isRefused(seen) && seen.operation().filter(offered::contains).isEmpty();
  }

  private void noteOffer(Observation seen) {
    if (!isRefused(seen)) {
      seen.operation().ifPresent(offered::add);
    }
  }

  private static boolean isRefused(Observation seen) {
    return seen.said().outcome() instanceof Reply.Raised raised && raised.isNotImplemented();
  }

  private static boolean matches(Held expected, Stage stage) {
    return HeldDifferences.between(expected, stage.held(), id -> true).isEmpty();
  }

  /** What this driver leaves when the calls are made one after the other. */
  private Held alone(List<Step> steps, Dialect dialect, String salt) {
    array.reset();
    Stage stage = new Stage(counting(), driver::know, array, dialect);
    Played unused = play(new Scenario(dialect, steps), stage, new Ids(salt));
    return stage.held();
  }

  private Driver counting() {
    DriverDescription description = driver.description();
    return call -> {
      if (MAY_LACK.contains(call.method()) && !description.methods().containsKey(call.method())) {
        return NOT_OFFERED;
      }
      calls.incrementAndGet();
      return driver.call(call);
    };
  }

  /**
   * What became of the steps.
   *
   * @param carriedOut what was done, with symbols
   * @param succeeded the same without the calls, of those at a time, that failed: they are to have
   *     had no effect
   * @param comparable whether the same steps mean the same elsewhere: nothing disappeared, and no
   *     call at a time with another failed without saying that nothing was done
   */
  record Played(
      List<Step> carriedOut, List<Step> succeeded, boolean concurrent, boolean comparable) {}

  /** Plays the steps one after the other, until one does not come back. */
  static Played play(Scenario scenario, Stage stage, Ids ids) {
    List<Step> carriedOut = new ArrayList<>();
    List<Step> succeeded = new ArrayList<>();
    boolean concurrent = false;
    boolean comparable = true;
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Call call) {
        Optional<Command> fitted = new Fitting(stage.recorded()).fit(ids.withIds(call.command()));
        if (fitted.isEmpty()) {
          continue;
        }
        Step.Call known = new Step.Call(fitted.get(), ids.withIds(call.faults()), call.writes());
        Digest digest = stage.carryOut(fitted.get(), known);
        Step.Call done = new Step.Call(ids.withSymbols(fitted.get()), call.faults(), call.writes());
        carriedOut.add(done);
        // A fault that found no request of this driver might find one of another.
        succeeded.add(new Step.Call(done.command(), List.of(), done.writes()));
        if (isIndefinite(digest)) {
          break;
        }
      } else if (step instanceof Step.Vanish vanish) {
        if (stage.vanish(vanish.kind(), ids.id(vanish.id()))) {
          carriedOut.add(vanish);
          comparable = false;
        }
      } else if (step instanceof Step.Together together) {
        Optional<Interleaving> done = together(together, stage, ids);
        if (done.isPresent()) {
          concurrent = true;
          comparable &= isClear(done.get().first()) && isClear(done.get().second());
          carriedOut.add(together);
          succeeded.addAll(successes(together, done.get()));
          if (isIndefinite(done.get().first()) || isIndefinite(done.get().second())) {
            break;
          }
        }
      }
    }
    return new Played(carriedOut, succeeded, concurrent, comparable);
  }

  /** Whether a call either succeeded or raised: what else it says may be of half a success. */
  private static boolean isClear(Digest digest) {
    return digest.error().isEmpty()
        || digest.exchanges().stream()
            .allMatch(exchange -> exchange.reply().outcome() instanceof Reply.Raised);
  }

  private static Optional<Interleaving> together(Step.Together step, Stage stage, Ids ids) {
    Fitting fitting = new Fitting(stage.recorded());
    Optional<Command> first = fitting.fit(ids.withIds(step.first()));
    Optional<Command> second = fitting.fit(ids.withIds(step.second()));
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : stage.together(first.get(), second.get(), step.holdBefore());
  }

  private static List<Step> successes(Step.Together step, Interleaving done) {
    boolean first = done.first().error().isEmpty();
    boolean second = done.second().error().isEmpty();
    if (first && second) {
      return List.of(step);
    }
    List<Step> steps = new ArrayList<>();
    if (first) {
      steps.add(Step.Call.of(step.first()));
    }
    if (second) {
      steps.add(Step.Call.of(step.second()));
    }
    return steps;
  }

  private static boolean isIndefinite(Digest digest) {
    return digest.exchanges().stream().map(Digest.Exchange::reply).anyMatch(Reply::isIndefinite);
  }
}
