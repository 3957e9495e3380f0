package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clause of a result that this kit cannot read as it is. */
final class SalvagedClause {
  private static final String UNTOLD = "not told";

  private SalvagedClause() {}

  /**
   * The clause as far as it can be read; empty where not even its name can be.
   *
   * @param troubles where what is wrong is told
   */
  static Optional<ClauseResult> of(JsonNode given, Troubles troubles) {
    String id = given.path("id").asText();
    Optional<ClauseResult> harmless = harmless(id);
    if (harmless.isEmpty()) {
      troubles.add("a clause has no id that can be read: '" + Words.name(id) + "'; it is left out");
      return Optional.empty();
    }
    ObjectNode rest = given.deepCopy();
    Counterexample found = counterexample(rest.remove("counterexample"));
    Mending<ClauseResult> mended = Mending.of(harmless.get(), rest);
    ClauseResult clause = mended.part();
    List<String> misfits = new ArrayList<>(mended.misfits());
    String reason = clause.reason();
    if (misfits.remove("verdict")) {
      reason = "this kit does not know the verdict '%s'".formatted(word(given, "verdict"));
      troubles.add(id + " is read as not observed: " + reason);
    }
    if (misfits.remove("level")) {
      troubles.add(
          "%s is read as a %s: this kit does not know the level '%s'"
              .formatted(id, clause.level(), word(given, "level")));
    }
    if (!misfits.isEmpty()) {
      troubles.add(id + " has parts that cannot be read: " + String.join(", ", misfits));
    }
    return Optional.of(clause.with(clause.verdict(), reason).with(found));
  }

  private static String word(JsonNode given, String member) {
    return Words.name(given.path(member).asText());
  }

  /** Of a clause that this kit knows, what the contract says of it; else nothing is claimed. */
  private static Optional<ClauseResult> harmless(String id) {
    Optional<Clause> known = Catalogue.find(id);
    try {
      return Optional.of(
          new ClauseResult(
              id,
              known.map(Clause::operation).orElse(Clause.EVERY),
              known.map(Clause::level).orElse(Level.SHOULD),
              known.map(clause -> clause.account().id()).orElse(UNTOLD),
              known.map(Clause::source).orElse(UNTOLD),
              known.map(Clause::owed).orElse(UNTOLD),
              known.map(Clause::advice).orElse(UNTOLD),
              Verdict.NOT_OBSERVED,
              null,
              0,
              0,
              null,
              List.of(),
              null));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Counterexample counterexample(@Nullable JsonNode given) {
    if (given == null || !given.isObject()) {
      return null;
    }
    NullNode nothing = JsonNodeFactory.instance.nullNode();
    Counterexample harmless =
        new Counterexample(
            nothing, List.of(), 0, UNTOLD, UNTOLD, UNTOLD, nothing, UNTOLD, 0, List.of(), false,
            false, null, null);
    return Mending.of(harmless, given).part();
  }
}
