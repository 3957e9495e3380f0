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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process, and how it ends. */
class ForkTest {
  @TempDir Path folder;

  private final List<String> out = new CopyOnWriteArrayList<>();
  private final List<String> err = new CopyOnWriteArrayList<>();

  private Ending run(String script) throws IOException, InterruptedException {
    return new Fork(out::add, err::add).run(List.of("sh", "-c", script), folder);
  }

  @Test
  void linesAndExitCodeAreTold() throws Exception {
    Ending ending = run("pwd; echo two; echo wrong >&2; exit 3");

    assertThat(ending).isEqualTo(new Ending(3, List.of("wrong")));
    assertThat(out).containsExactly(folder.toRealPath().toString(), "two");
    assertThat(err).containsExactly("wrong");
  }

  @Test
  void onlyTheLastComplaintsAreKept() throws Exception {
    Ending ending = run("for i in 1 2 3 4 5 6 7; do echo $i >&2; done");

    assertThat(ending.complaints()).containsExactly("3", "4", "5", "6", "7");
    assertThat(err).hasSize(7);
  }

  @Test
  void itReadsNothing() throws Exception {
    assertThat(run("cat; exit 2").code()).isEqualTo(2);
  }

  @Test
  void whatCannotBeStartedIsAnError() {
    assertThatThrownBy(() -> new Fork(out::add, err::add).run(List.of("/no/such"), folder))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anInterruptEndsItInOrder() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Fork fork = new Fork(line -> started.countDown(), err::add);
    String script = "trap 'echo done >cleaned; exit 2' TERM; echo up; while :; do sleep 0.1; done";
    FutureTask<Ending> run = new FutureTask<>(() -> fork.run(List.of("sh", "-c", script), folder));
    Thread mojo = new Thread(run);
    mojo.start();
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

    mojo.interrupt();

    assertThatThrownBy(() -> run.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Files.readString(folder.resolve("cleaned"))).isEqualTo("done\n");
  }
}
