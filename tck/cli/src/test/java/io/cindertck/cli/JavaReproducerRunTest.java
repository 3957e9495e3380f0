package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.reference.ReferenceDriver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The test that a check writes for a case of a Java driver, used as a developer would. */
class JavaReproducerRunTest {
  private static final String NAME = "DeleteGroupHeld1Test";

  @TempDir Path folder;
  private Command command = new Command(0, "", "");

  @BeforeEach
  void check() {
    command =
        Command.run(
            "check",
            "--driver",
            "java:" + ForgetfulDriver.class.getName(),
            "--clauses",
            "delete-group.held",
            "--tries",
            "0",
            "--report",
            folder.toString());
    assertThat(command.code()).isEqualTo(1);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("cases").resolve(NAME + ".java"));
  }

  /** Compiles a test and runs it. */
  private TestExecutionSummary run(String source) throws IOException, ClassNotFoundException {
    Path file = folder.resolve(NAME + ".java");
    Files.writeString(file, source);
    String path = System.getProperty("java.class.path");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", path, "-proc:none", "-Xlint:all", "-Werror", "" + file);
    assertThat(code).isZero();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass(loader.loadClass(NAME)))
              .filters(EngineFilter.includeEngines("junit-jupiter"))
              .build();
      LauncherFactory.create().execute(request, listener);
    }
    return listener.getSummary();
  }

  @Test
  void failsWithTheViolation() throws Exception {
    TestExecutionSummary summary = run(written());

    assertThat(summary.getFailures()).hasSize(1);
    assertThat(summary.getFailures().get(0).getException())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("delete-group.held is violated: ")
        .hasMessageContaining("the array still holds volume v1")
        .hasMessageContaining("> 3. delete group g with v1");
  }

  @Test
  void passesOnceTheDriverIsMended() throws Exception {
    String mended =
        written().replace(ForgetfulDriver.class.getName(), ReferenceDriver.class.getName());

    TestExecutionSummary summary = run(mended);

    StringWriter told = new StringWriter();
    summary.printFailuresTo(new PrintWriter(told));
    assertThat(told.toString()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
  }

  @Test
  void failsWhereNothingCanBeSaid() throws Exception {
    String blind =
        written().replace(ForgetfulDriver.class.getName(), ImaginaryDriver.class.getName());

    TestExecutionSummary summary = run(blind.replace("\"fake\"", "\"none\""));

    assertThat(summary.getFailures().get(0).getException())
        .hasMessageContaining("nothing could be said of delete-group.held");
  }

  @Test
  void saysWhatWasDoneAndWhatWasOwed() throws IOException {
    assertThat(written())
        .contains("//   2. create volume v1 in g (1 GiB)\n// > 3. delete group g with v1\n")
        .contains("// Expected\n", "// Actual\n", "the array still holds volume v1");
    assertThat(command.out()).contains("debug     " + folder + "/cases/" + NAME + ".java");
  }
}
