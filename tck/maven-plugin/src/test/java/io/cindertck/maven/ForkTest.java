package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process, and how it ends. */
class ForkTest {
  /** Cleans up, which takes its time, when it is told to end. */
  private static final String UNTIL_TOLD =
      "trap 'sleep 0.5; echo done >cleaned; exit 2' TERM; echo up; while :; do sleep 0.1; done";

  @TempDir Path folder;

  private final List<String> out = new CopyOnWriteArrayList<>();
  private final List<String> err = new CopyOnWriteArrayList<>();

  private Ending run(String script) throws IOException, InterruptedException {
    return new Fork(out::add, err::add).run(List.of("sh", "-c", script), folder);
  }

  @Test
  void linesAndExitCodeAreTold() throws Exception {
    Ending ending = run("pwd; echo two; echo wrong >&2; exit 67");

    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.complaints().told("")).isEqualTo("wrong");
    assertThat(out).containsExactly(folder.toRealPath().toString(), "two");
    assertThat(err).containsExactly("wrong");
  }

  /** A driver may end the JVM, with any code. */
  @Test
  void anExitCodeThatIsNotTheKitsIsNoVerdict() throws Exception {
    Ending ending = run("exit 0");

    assertThatThrownBy(() -> ending.judge(FailOn.VIOLATIONS, "report", new SystemStreamLog()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("the kit's JVM ended with exit code 0");
  }

  @Test
  void allThatIsWrongWithAFileIsKept() throws Exception {
    Ending ending = run("for i in 1 2 3 4 5 6 7; do echo f:$i:1: no >&2; done");

    assertThat(ending.complaints().told("").lines()).hasSize(7).containsExactlyElementsOf(err);
  }

  @Test
  void itReadsNothing() throws Exception {
    assertThat(run("cat; exit 66").code()).isEqualTo(2);
  }

  @Test
  void whatCannotBeStartedIsAnError() {
    assertThatThrownBy(() -> new Fork(out::add, err::add).run(List.of("/no/such"), folder))
        .isInstanceOf(IOException.class);
  }

  /** Stands for Maven: is told to end while the command is at work. */
  static final class Started {
    private Started() {}

    /** Runs {@link #UNTIL_TOLD} in a folder. */
    public static void main(String... arguments) throws Exception {
      Ending unused =
          new Fork(System.out::println, System.out::println)
              .run(List.of("sh", "-c", UNTIL_TOLD), Path.of(arguments[0]));
    }
  }

  @Test
  void whatEndsMavenEndsItInOrder() throws Exception {
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Started.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(maven.inputReader().readLine()).isEqualTo("up");

    maven.destroy();

    assertThat(maven.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("cleaned"))).isEqualTo("done\n");
  }

  @Test
  void anInterruptEndsItInOrder() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Fork fork = new Fork(line -> started.countDown(), err::add);
    FutureTask<Ending> run =
        new FutureTask<>(() -> fork.run(List.of("sh", "-c", UNTIL_TOLD), folder));
    Thread mojo = new Thread(run);
    mojo.start();
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

    mojo.interrupt();

    assertThatThrownBy(() -> run.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Files.readString(folder.resolve("cleaned"))).isEqualTo("done\n");
  }
}
