package io.cindertck.report.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.contract.Conformance;
import io.cindertck.report.Content;
import io.cindertck.report.Result;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The verdict in a few words: as a picture, and as what the usual badge services read. */
final class Badge implements Format {
  private static final String LABEL = "cinder-tck";

  @Override
  public String id() {
    return "badge";
  }

  @Override
  public String use() {
    return "the verdict in a few words, as a picture and for badge services";
  }

  @Override
  public String place() {
    return "badge.svg";
  }

  @Override
  public List<String> names() {
    return List.of("badge.svg", "badge.json");
  }

  @Override
  public Map<String, Content> files(Result result) throws IOException {
    String message = message(result);
    String colour = colour(result.verdict());
    Map<String, Content> files = new LinkedHashMap<>();
    try {
      files.put("badge.svg", Content.of(BadgePicture.bytes(LABEL, message, colour)));
    } catch (XMLStreamException e) {
      throw new IOException("badge.svg cannot be written: " + e.getMessage(), e);
    }
    files.put(
        "badge.json",
        Content.of(
            Json.bytes(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("schemaVersion", 1)
                    .put("label", LABEL)
                    .put("message", message)
                    .put("color", colour))));
    return files;
  }

  /** Made of counts alone: nothing in it is anybody else's words. */
  private static String message(Result result) {
    long failed = count(Outcome.FAILED, result);
    long warned = count(Outcome.WARNED, result);
    String warnings = warned == 0 ? "" : ", " + warned + (warned == 1 ? " warning" : " warnings");
    return switch (result.verdict()) {
      case CONFORMANT -> result.verdictInWords() + warnings;
      // It may be a claim that is broken, and no clause.
      case NON_CONFORMANT -> "non-conformant" + (failed == 0 ? "" : ": " + failed + " failed");
      case INCOMPLETE -> "incomplete";
    };
  }

  private static long count(Outcome outcome, Result result) {
    return result.clauses().stream().filter(c -> Outcome.of(c, result) == outcome).count();
  }

  /** Dark enough for white letters. */
  private static String colour(Conformance verdict) {
    return switch (verdict) {
      case CONFORMANT -> "#1a6b2b";
      case NON_CONFORMANT -> "#b3261e";
      case INCOMPLETE -> "#7a5200";
    };
  }
}
