package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said of a driver before it is called. */
final class DriverClauses {
  private DriverClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("driver.signature", Account.SAID)
            .source(
                "interface, the method definitions; the manager passes some by position and"
                    + " some by name")
            .owed(
                "Each operation takes the interface's parameters, by position and by name, with its"
                    + " defaults.")
            .advice("Copy the method's line from the interface, names and defaults included.")
            .judgedByDriver(DriverClauses::signature),
        Clause.should("driver.complete", Account.SAID)
            .source("derived: a group that can be made has to be usable and deletable")
            .owed(
                "All six operations are offered, or none; one that is not supported raises"
                    + " NotImplementedError or one of Cinder's exceptions and changes nothing.")
            .advice("Raise NotImplementedError in the first line of what you do not support.")
            .judgedByDriverAndCall(DriverClauses::complete, DriverClauses::changesNothing));
  }

  private static Judgement signature(DriverDescription driver, Dialect dialect) {
    boolean any = false;
    for (Operation operation : Operation.values()) {
      Signature signature = driver.methods().get(operation.method(dialect));
      if (signature == null) {
        continue;
      }
      any = true;
      Optional<String> wrong = wrong(signature, operation, dialect);
      if (wrong.isPresent()) {
        return violated(operation.method(dialect) + " " + wrong.get() + ".");
      }
    }
    return any ? satisfied() : new Judgement.NotOffered();
  }

  private static Optional<String> wrong(Signature signature, Operation operation, Dialect dialect) {
    List<DriverDescription.Parameter> has =
        signature.parameters().stream().filter(DriverDescription.Parameter::positional).toList();
    List<String> names = new ArrayList<>(List.of("context"));
    operation.parameters().forEach(parameter -> names.add(parameter.name(dialect)));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean byName = isNamed(signature, name);
      // The context's name is nobody's business: it is always passed by position.
      if (i > 0 && !byName && !signature.varKeywords()) {
        return Optional.of("takes no parameter " + name);
      }
      if (i >= has.size()) {
        if (signature.varArgs()) {
          continue;
        }
        return Optional.of("takes no " + (i + 1) + ". argument, which is " + name);
      }
      if (i > 0 && byName && !has.get(i).name().equals(name)) {
        return Optional.of(
            "takes " + has.get(i).name() + " as its " + (i + 1) + ". argument, not " + name);
      }
      if (i > 0 && operation.parameters().get(i - 1).isOptional() && !has.get(i).hasDefault()) {
        return Optional.of("has no default for " + name);
      }
    }
    return signature.parameters().stream()
        .skip(names.size())
        .filter(parameter -> !parameter.hasDefault())
        .findFirst()
        .map(parameter -> "asks for " + parameter.name() + ", which nobody passes");
  }

  private static boolean isNamed(Signature signature, String name) {
    return signature.parameters().stream()
        .anyMatch(parameter -> parameter.keyword() && parameter.name().equals(name));
  }

  private static Judgement complete(DriverDescription driver, Dialect dialect) {
    List<String> missing = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      if (!driver.offers(operation, dialect)) {
        missing.add(operation.method(dialect));
      }
    }
    if (missing.isEmpty()) {
      return satisfied();
    }
    return missing.size() == Operation.values().length
        ? notConcerned()
        : violated(
            driver.name()
                + " offers some operations and lacks "
                + String.join(", ", missing)
                + ".");
  }

  /** An operation that is refused as unsupported leaves the array alone. */
  private static Judgement changesNothing(CallView call) {
    // In place of a generic method the manager calls others, which may well change something.
    if (!call.isNotOffered()
        || call.observation().dialect() == Dialect.GROUP
        || call.observation().together()) {
      return notConcerned();
    }
    List<String> changed = HeldDifferences.between(call.heldBefore(), call.held(), id -> true);
    List<String> left = HeldDifferences.newStrangers(call.heldBefore(), call.held());
    if (changed.isEmpty() && left.isEmpty()) {
      return call.sight().satisfiedWithContent(Kind.values());
    }
    return violated(
        call.method()
            + " raised NotImplementedError and changed the array: "
            + (changed.isEmpty() ? left.get(0) + " is there" : changed.get(0))
            + ".");
  }
}
