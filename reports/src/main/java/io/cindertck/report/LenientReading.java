package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.judge.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a result of this kit as it is, and of any other what can be read. */
final class LenientReading {
  private static final Pattern FORMAT = Pattern.compile("cinder-tck/conformance/([0-9]{1,9})");
  private static final int OURS = number(Result.FORMAT);

  /** How many clauses that are not known are named. */
  private static final int NAMED = 5;

  private LenientReading() {}

  static ReadResult of(byte[] bytes, String file) {
    Troubles troubles = new Troubles();
    Result result;
    boolean whole = true;
    try {
      result = ResultJson.read(bytes, file);
    } catch (MalformedResultException e) {
      CutJson cut = CutJson.read(bytes);
      JsonNode format = cut.members().path("format");
      if (!FORMAT.matcher(format.asText()).matches()) {
        throw e;
      }
      ResultJson.refuseMany(cut.members(), file);
      String newer = format(cut.members());
      if (!newer.isEmpty()) {
        troubles.add(newer);
      }
      String trouble = cut.trouble();
      if (trouble != null) {
        troubles.add(trouble);
      }
      result = new Salvage(cut.members(), troubles).result(trouble != null);
      if (troubles.isEmpty()) {
        troubles.add(String.valueOf(e.getMessage()));
      }
      whole = false;
    }
    Optional<Conformance> borne = Soundness.contradicted(result);
    if (borne.isPresent()) {
      troubles.add("it says that the driver is conformant, and its clauses do not bear that out");
      result = Soundness.as(result, borne.get());
      whole = false;
    }
    List<String> unknown = unknown(result);
    if (!unknown.isEmpty()) {
      troubles.add(unknownClauses(unknown));
    }
    return troubles.isEmpty()
        ? ReadResult.sound(result)
        : new ReadResult(told(result, troubles.lines()), troubles.lines(), whole);
  }

  /** That it is of another format; empty where it is not. */
  private static String format(JsonNode members) {
    int number = number(members.path("format").asText());
    if (number == OURS) {
      return "";
    }
    String kit = members.path("kit").path("version").asText("");
    return "made by %s kit%s, in format %d, where this one knows %d: what it does not know is left out"
        .formatted(
            number > OURS ? "a newer" : "an older",
            kit.isEmpty() ? "" : ", " + Words.name(kit),
            number,
            OURS);
  }

  private static int number(String format) {
    Matcher matcher = FORMAT.matcher(format);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static List<String> unknown(Result result) {
    return result.clauses().stream()
        .map(ClauseResult::id)
        .filter(id -> Catalogue.find(id).isEmpty())
        .toList();
  }

  private static String unknownClauses(List<String> ids) {
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return "it has "
        + Words.count(ids.size(), "clause")
        + " that this kit does not know: "
        + named
        + (ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "");
  }

  private static Result told(Result result, List<String> troubles) {
    List<String> notes = new ArrayList<>();
    troubles.forEach(trouble -> notes.add("this result: " + trouble));
    notes.addAll(result.notes());
    return result.with(result.clauses().stream().map(LenientReading::marked).toList(), notes);
  }

  private static ClauseResult marked(ClauseResult clause) {
    if (Catalogue.find(clause.id()).isPresent()) {
      return clause;
    }
    String reason = clause.reason();
    String mark = "this kit does not know the clause";
    return clause.with(clause.verdict(), reason == null ? mark : mark + "; " + reason);
  }
}
