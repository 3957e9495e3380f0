package io.cindertck.suite;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Starts our test classes on the JUnit Platform. */
final class Platform {
  /** Held on to, since the platform forgets the level of a logger that nobody holds. */
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  static {
    // It would tell at each start that its database is switched off, which is what we asked for.
    JQWIK.setLevel(Level.WARNING);
  }

  /**
   * Nothing on the class path listens or selects: where a run is itself a test, that is there for
   * the tests around it.
   */
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .build());

  private final TestExecutionListener[] listeners;

  Platform(TestExecutionListener... listeners) {
    this.listeners = listeners.clone();
  }

  /**
   * Draws and plays scenarios, and then histories.
   *
   * @throws RuntimeException what a property ended with: properties do not fail for anything that a
   *     driver does
   */
  void draw() {
    draw(DrawnScenarios.class, DrawnHistories.class);
  }

  /**
   * The same the other way round.
   *
   * @throws RuntimeException as {@link #draw()} does
   */
  void drawHistoriesFirst() {
    draw(DrawnHistories.class, DrawnScenarios.class);
  }

  private void draw(Class<?>... drawn) {
    Failure failure = new Failure();
    for (Class<?> properties : drawn) {
      launcher.execute(request("jqwik", properties), failure);
    }
    failure.rethrow();
  }

  /** Shows every clause as a test. */
  void showClauses() {
    launcher.execute(request("junit-jupiter", ClauseTests.class), listeners);
  }

  private static LauncherDiscoveryRequest request(String engine, Class<?> tests) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(tests))
        .filters(EngineFilter.includeEngines(engine))
        // A junit-platform.properties is there for those tests too.
        .enableImplicitConfigurationParameters(false)
        // jqwik would report on standard output, which belongs to the command.
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.failures.runfirst", "false")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .build();
  }

  private static final class Failure implements TestExecutionListener {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(thrown -> first.compareAndSet(null, thrown));
    }

    void rethrow() {
      Throwable thrown = first.get();
      if (thrown instanceof RuntimeException failure) {
        throw failure;
      } else if (thrown instanceof Error error) {
        throw error;
      } else if (thrown != null) {
        throw new IllegalStateException(thrown);
      }
    }
  }
}
