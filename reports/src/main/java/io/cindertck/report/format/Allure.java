package io.cindertck.report.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Content;
import io.cindertck.report.Result;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Allure's results: a test for each clause, and one that is the verdict. */
final class Allure implements Format {
  private static final String FOLDER = "allure-results/";

  @Override
  public String id() {
    return "allure";
  }

  @Override
  public String use() {
    return "Allure's results, a test for each clause";
  }

  @Override
  public String place() {
    return FOLDER;
  }

  @Override
  public Map<String, Content> files(Result result) throws IOException {
    Map<String, Content> files = new LinkedHashMap<>();
    put(AllureTest.verdict(result), files);
    for (ClauseResult clause : result.clauses()) {
      AllureAttachments attachments = AllureAttachments.of(clause, result);
      put(AllureTest.of(clause, result).setAttachments(attachments.listed()), files);
      attachments.files().forEach((name, content) -> files.put(FOLDER + name, Content.of(content)));
    }
    files.put(FOLDER + "environment.properties", Content.of(environment(result)));
    return files;
  }

  private static void put(TestResult test, Map<String, Content> files) throws IOException {
    JsonNode tree = AllureJson.tree(test);
    files.put(FOLDER + test.getUuid() + "-result.json", Content.of(Json.bytes(tree)));
  }

  /** In the format of {@link java.util.Properties}, without the date that those write. */
  private static byte[] environment(Result result) {
    StringBuilder text = new StringBuilder();
    RunProperties.of(result)
        .forEach(
            (name, value) -> text.append(name).append(" = ").append(escaped(value)).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        text.append("\\\\");
      } else {
        text.append(c < 0x20 || c > 0x7e ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return text.toString();
  }
}
