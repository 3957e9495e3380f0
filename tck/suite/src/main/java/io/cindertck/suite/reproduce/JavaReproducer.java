package io.cindertck.suite.reproduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.judge.Clause;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.TargetRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JUnit test of a Java driver, which has the case in it: it is copied to the driver's tests. */
final class JavaReproducer {
  /** A string in a class file has less than 64 KiB. */
  private static final int LONGEST_BLOCK = 40_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JavaReproducer() {}

  static Reproducer of(Clause clause, SavedCase saved, FoundCase found, TargetRequest request) {
    String name = className(clause.id());
    String comment =
        CaseText.of(clause, saved, found.counterexample()).stream()
            .map(Ascii::javaComment)
            .collect(Collectors.joining("\n"));
    String text =
        Template.filled(
            "ReproducerTest.java.txt",
            Map.of(
                "comment",
                comment,
                "class",
                name,
                "calls",
                calls(saved, request),
                "case",
                blocks(lines(saved))));
    String folder = found.file().substring(0, found.file().lastIndexOf('/') + 1);
    return new Reproducer("java", folder + name + ".java", "", text);
  }

  /** Such as {@code DeleteGroupHeld1Test}. */
  static String className(String clause) {
    StringBuilder name = new StringBuilder();
    for (String word : List.of(clause.split("[^a-zA-Z0-9]+"))) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name + "1Test";
  }

  private static String calls(SavedCase saved, TargetRequest request) {
    Redactor redactor = request.redactor();
    StringBuilder calls = new StringBuilder();
    request
        .options()
        .forEach(
            (key, value) -> {
              String kept = redactor.redact(value);
              calls.append("\n        .option(").append(Ascii.javaString(key)).append(", ");
              calls.append(Ascii.javaString(kept)).append(')');
              calls.append(kept.equals(value) ? "" : " // secret: fill it in");
            });
    if (Reproducer.isAboutDeadline(saved)) {
      long seconds = Reproducer.callDeadline(saved, request).toSeconds();
      calls.append("\n        // What it violates; more while you step through the driver.");
      calls.append("\n        .callDeadline(java.time.Duration.ofSeconds(" + seconds + "))");
    }
    return calls.toString();
  }

  /** The case as JSON, a step a line: what is read here is the comment. */
  private static List<String> lines(SavedCase saved) {
    SavedCase told =
        new SavedCase(
            saved.kit(),
            saved.clause(),
            saved.driver(),
            saved.array(),
            saved.salt(),
            CaseText.shortened(saved.why()),
            saved.scenario());
    ObjectNode node = told.json().deepCopy();
    ObjectNode scenario = (ObjectNode) node.remove("scenario");
    List<String> steps = new ArrayList<>();
    scenario.remove("steps").forEach(step -> steps.add("    " + json(step)));
    List<String> lines = new ArrayList<>();
    lines.add("{");
    node.properties().forEach(field -> lines.add("  " + member(field) + ","));
    lines.add("  \"scenario\": {");
    scenario.properties().forEach(field -> lines.add("    " + member(field) + ","));
    lines.add("    \"steps\": [");
    lines.addAll(List.of(String.join(",\n", steps).split("\n")));
    lines.addAll(List.of("    ]", "  }", "}"));
    return lines;
  }

  private static String member(Map.Entry<String, JsonNode> field) {
    return "\"" + field.getKey() + "\": " + json(field.getValue());
  }

  private static String json(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a case cannot be written", e);
    }
  }

  /** An expression for the lines: one text block where that can hold them. */
  private static String blocks(List<String> lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      if (block.length() > LONGEST_BLOCK) {
        blocks.add(block(block));
        block.setLength(0);
      }
      block.append("      ").append(Ascii.inJavaTextBlock(line)).append('\n');
    }
    blocks.add(block(block));
    return blocks.size() == 1
        ? blocks.get(0)
        : "String.join(\"\", " + String.join(",\n      ", blocks) + ")";
  }

  private static String block(StringBuilder lines) {
    return "\"\"\"\n" + lines + "      \"\"\"";
  }
}
