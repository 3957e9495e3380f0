package io.cindertck.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/**
 * What became of the tests of a class.
 *
 * @param results by the names of the tests, in their order
 */
record Ran(Map<String, TestExecutionResult> results) {

  /** Runs them. */
  static Ran of(Class<?> tests) {
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .filter(event -> event.getType() == EventType.FINISHED)
        .forEach(event -> results.put(name(event), result(event)));
    return new Ran(results);
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }

  private static TestExecutionResult result(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class);
  }

  /** How a test ended. */
  TestExecutionResult.Status status(String test) {
    return Objects.requireNonNull(results.get(test), test).getStatus();
  }

  /** What a test threw, which did not pass. */
  Throwable thrown(String test) {
    return Objects.requireNonNull(results.get(test), test).getThrowable().orElseThrow();
  }
}
