package io.cindertck.scenario;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.HeldDifferences;
import io.cindertck.contract.manager.ManagerModel;
import io.cindertck.contract.manager.ManagerPath;
import io.cindertck.scenario.Orders.Ends;
import io.cindertck.scenario.cleanup.CleanUp;
import io.cindertck.scenario.cleanup.Ledger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Plays scenarios on a driver and an array. Each begins with the array as it was when the driver
 * had been set up, and with ids of its own.
 */
public final class ScenarioRunner {
  private static final Set<String> MAY_LACK = mayLack();

  /** What it costs to bring a driver up again that has ended, about. */
  private static final Duration RESTART = Duration.ofSeconds(2);

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
  private final AtomicReference<Duration> waited = new AtomicReference<>(Duration.ZERO);
  private final Ledger ledger;
  private boolean stuck;

  /** A runner on an array that ends with the kit; its baseline is what every scenario begins at. */
  public ScenarioRunner(DriverConnection driver, ArrayProbe array) {
    this(driver, array, Ledger.NONE);
  }

  /**
   * A runner; what each scenario has made is taken away after it, where the array cannot be brought
   * back.
   *
   * @param ledger is told of everything before it is made
   */
  public ScenarioRunner(DriverConnection driver, ArrayProbe array, Ledger ledger) {
    this.driver = driver;
    this.array = array;
    this.ledger = ledger;
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

  /** How long calls were waited for that did not come back, and drivers brought up again. */
  public Duration waited() {
    return Objects.requireNonNull(waited.get(), "never set to null");
  }

  /**
   * Plays a scenario.
   *
   * @param salt goes into the ids; different for each run of a campaign
   */
  public Run run(Scenario scenario, String salt) {
    Ids ids = ids(salt);
    array.reset();
    Stage stage = new Stage(counting(), this::know, array, scenario.dialect(), driver.concurrent());
    try {
      return run(scenario, salt, ids, stage);
    } finally {
      ledger.write(stage.recorded());
      takeAway(stage.recorded(), scenario.dialect());
    }
  }

  private Ids ids(String salt) {
    return new Ids(salt, ledger.prefix());
  }

  /** Takes down what is about to be made, and has it known to a driver that reads the database. */
  private void know(Recorded recorded) {
    ledger.write(recorded);
    driver.know(recorded);
  }

  private void takeAway(Recorded made, Dialect dialect) {
    if (ledger == Ledger.NONE) {
      return;
    }
    if (array.can(Ability.RESTORE)) {
      array.reset();
      ledger.gone(made.rows().keySet());
    } else if (!stuck) {
      // Where a deletion hangs it would hang after each scenario.
      stuck = cleanUp(made, dialect).isStuck();
    }
  }

  /** Takes away what scenarios have left, since they could not take it away themselves. */
  public CleanUp.Outcome cleanUp(Dialect dialect) {
    return cleanUp(ledger.left(), dialect);
  }

  private CleanUp.Outcome cleanUp(Recorded made, Dialect dialect) {
    CleanUp cleanUp =
        new CleanUp(new ManagerModel(ManagerPath.of(dialect)), offered(), driver::know, array);
    CleanUp.Outcome outcome = cleanUp.of(made);
    ledger.gone(outcome.gone());
    return outcome;
  }

  private Run run(Scenario scenario, String salt, Ids ids, Stage stage) {
    Held start = stage.held();
    Playing playing = new Playing(stage, ids);
    playing.play(scenario.steps());
    // Before the array is used again to find out what else it might hold.
    Held end = stage.held();
    List<Observation> observations = stage.observations();
    observations.forEach(this::noteOffer);
    Ends expected =
        isComparable(playing, observations) && !stage.isUnwritten()
            ? expected(playing, end, stage.dialect(), salt)
            : new Ends(List.of(), true);
    return new Run(
        new Trace(
            observations, start, end, playing.concurrent(), expected.ends(), expected.exhaustive()),
        new Scenario(scenario.dialect(), playing.carriedOut()),
        salt,
        ids.symbols());
  }

  /** Whether the same steps mean the same to the reference driver, so that the ends must agree. */
  private boolean isComparable(Playing playing, List<Observation> observations) {
    return playing.comparable()
        && !array.sights().isEmpty()
        && observations.stream()
            .allMatch(
                seen ->
                    seen.isUndisturbed()
                        && !seen.said().isIndefinite()
                        && !isNotOffered(seen)
                        // What hosts write between requests differs with their number, and that is
                        // the driver's own.
                        && seen.acknowledged().isEmpty());
  }

  /** What the array may hold in the end. */
  private Ends expected(Playing playing, Held held, Dialect dialect, String salt) {
    Predicate<Held> isHeld = end -> HeldDifferences.wrong(end, held).isEmpty();
    Ends ends =
        new Orders(playing.succeeded())
            .until(isHeld, steps -> reference.end(steps, dialect, ids(salt)));
    if (!playing.concurrent() || ends.ends().stream().anyMatch(isHeld)) {
      return ends;
    }
    // What the driver gets wrong also without concurrency is for other clauses to say: by all the
    // calls, and by those that had an effect.
    for (List<Step> steps : List.of(playing.carriedOut(), playing.succeeded())) {
      Orders own = new Orders(withoutFaults(steps));
      ends = ends.or(() -> own.until(isHeld, order -> alone(order, dialect, salt)), isHeld);
    }
    return ends;
  }

  private static List<Step> withoutFaults(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                step instanceof Step.Call call
                    ? new Step.Call(call.command(), List.of(), call.writes())
                    : step)
        .toList();
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

  /** What this driver leaves when the calls are made one after the other. */
  private Held alone(List<Step> steps, Dialect dialect, String salt) {
    array.reset();
    Stage stage = Stage.unobserved(counting(), this::know, array, dialect);
    new Playing(stage, ids(salt)).playInOrder(steps);
    return stage.held();
  }

  private Driver counting() {
    Driver offered = offered();
    return call -> {
      if (lacks(call)) {
        return NOT_OFFERED;
      }
      calls.incrementAndGet();
      return offered.call(call);
    };
  }

  private Driver offered() {
    return call -> {
      if (lacks(call)) {
        return NOT_OFFERED;
      }
      Reply reply = driver.call(call);
      if (reply.outcome() instanceof Reply.TimedOut late) {
        waited.accumulateAndGet(late.deadline(), Duration::plus);
      } else if (reply.isIndefinite()) {
        waited.accumulateAndGet(RESTART, Duration::plus);
      }
      return reply;
    };
  }

  private boolean lacks(DriverCall call) {
    return MAY_LACK.contains(call.method())
        && !driver.description().methods().containsKey(call.method());
  }
}
