package io.cindertck.suite;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.Redactor;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries whether a driver can be checked at all, one step after the other, and no more than that.
 */
public final class Doctor {
  private static final List<String> NEEDED =
      List.of("create_volume", "delete_volume", "create_snapshot", "delete_snapshot");

  /** Whoever finds it on the array is to know where it comes from. */
  private static final String NAME = "cinder-tck-doctor";

  private static final List<Command> COMMANDS =
      List.of(
          new Command.CreateVolume("v", null, 1, NAME),
          new Command.DeleteVolume("v"),
          new Command.CreateGroup("g", NAME, List.of()),
          new Command.DeleteGroup("g", List.of()));

  private final TargetRequest request;
  private final Consumer<Examined> told;
  private final Consumer<String> left;
  private final Redactor redactor;

  /**
   * A doctor for a driver.
   *
   * @param told is told of each step when it is known; the first that failed is the last
   * @param left is told, in a line each, what could not be taken off an array that outlives the
   *     kit, and how to do so
   */
  public Doctor(TargetRequest request, Consumer<Examined> told, Consumer<String> left) {
    this.request = request;
    this.told = told;
    this.left = left;
    this.redactor = request.redactor();
  }

  /**
   * A step.
   *
   * @param step what was tried, in a few words
   */
  public record Examined(String step, boolean well) {}

  /**
   * Takes the steps.
   *
   * @throws DriverUnreachableException when one fails; its line says what is wrong and what would
   *     be right
   */
  public void examine() {
    try (Target target = reached()) {
      seen(target.array());
      describe(target.driver().description());
      List<Step> steps = COMMANDS.stream().<Step>map(Step.Call::of).toList();
      List<Observation> seen =
          new SingleRun(target, request, left)
              .play(new Scenario(request.dialect(), steps), UUID.randomUUID().toString())
              .trace()
              .observations();
      seen.forEach(this::examine);
    }
  }

  private Target reached() {
    Target target;
    try {
      target = Targets.open(request);
    } catch (DriverUnreachableException e) {
      Optional<DriverUnreachableException.Step> failed = e.step();
      if (failed.isEmpty()) {
        throw e;
      }
      steps().takeWhile(step -> step != failed.get()).forEach(step -> well(name(step)));
      throw failed(name(failed.get()), e.reason(), e.getMessage() + hint(failed.get()));
    }
    steps().forEach(step -> well(name(step)));
    return target;
  }

  /** What somebody else's probe sees; of the kit's own arrays there is nothing to find out. */
  private void seen(ArrayProbe array) {
    if (ProbeLocators.isMeant(request.array())) {
      well("sees the array: " + words(array.sights()) + "; able to: " + words(array.abilities()));
    }
  }

  private static String words(Set<? extends Enum<?>> values) {
    return values.isEmpty()
        ? "nothing"
        : values.stream()
            .sorted(Comparator.comparing(Enum::ordinal))
            .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
  }

  private Stream<DriverUnreachableException.Step> steps() {
    return Stream.of(DriverUnreachableException.Step.values())
        .filter(
            step -> step != DriverUnreachableException.Step.HANDSHAKE || !request.isInThisJvm());
  }

  private static String name(DriverUnreachableException.Step step) {
    return switch (step) {
      case START -> "starts";
      case HANDSHAKE -> "shakes hands";
      case SET_UP -> "is set up";
    };
  }

  /** What somebody may not know whose own host it is. */
  private String hint(DriverUnreachableException.Step step) {
    boolean own = request.driver().contains("command:") || request.driver().startsWith("tcp:");
    return own && step == DriverUnreachableException.Step.HANDSHAKE
        ? "; a host answers each line of its standard input with one line on its standard output,"
            + " and logs to standard error: see tck/docs/driver-protocol.md"
        : "";
  }

  private void describe(DriverDescription found) {
    Dialect dialect = request.dialect();
    String step = "describes its methods";
    List<String> missing =
        NEEDED.stream().filter(method -> !found.methods().containsKey(method)).toList();
    if (!missing.isEmpty()) {
      throw failed(step, "it has no " + String.join(", ", missing) + ", which every check needs");
    }
    long offered = offered(found, dialect);
    if (offered == 0) {
      Dialect other = dialect == Dialect.GROUP ? Dialect.CONSISTENCYGROUP : Dialect.GROUP;
      throw failed(
          step,
          offered(found, other) > 0
              ? "it has no group method of dialect " + dialect + "; give --dialect " + other
              : "it has no group method, of either dialect: there is nothing to check");
    }
    well(step + ": " + offered + " of " + Operation.values().length + " group methods");
  }

  private static long offered(DriverDescription found, Dialect dialect) {
    return Stream.of(Operation.values()).filter(each -> found.offers(each, dialect)).count();
  }

  private void examine(Observation seen) {
    String method = seen.call().method();
    Optional<String> wrong = CallDiagnosis.of(seen);
    if (wrong.isPresent()) {
      throw failed(method, wrong.get());
    }
    well(method);
  }

  private void well(String step) {
    told.accept(new Examined(step, true));
  }

  private DriverUnreachableException failed(String step, String why) {
    return failed(step, Reason.FAILURE, request.driver() + ": " + why);
  }

  private DriverUnreachableException failed(String step, Reason reason, String why) {
    told.accept(new Examined(step, false));
    return new DriverUnreachableException(reason, redactor.redact(why));
  }
}
