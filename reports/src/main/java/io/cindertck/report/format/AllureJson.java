package io.cindertck.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;

/**
 * Allure's model as its files have it. Its own writer draws names for the files, and the same
 * result has to give the same ones.
 */
final class AllureJson {
  /** Enums go by the names that Allure reads. */
  private interface ByValue {
    @JsonValue
    String value();
  }

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .addMixIn(Status.class, ByValue.class)
          .addMixIn(Stage.class, ByValue.class)
          .addMixIn(Parameter.Mode.class, ByValue.class)
          .build();

  private AllureJson() {}

  static JsonNode tree(TestResult test) {
    return JSON.valueToTree(test);
  }
}
