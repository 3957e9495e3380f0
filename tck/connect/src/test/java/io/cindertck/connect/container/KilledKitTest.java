package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a run when the kit is ended in the middle of it. */
@Timeout(120)
class KilledKitTest {

  @ParameterizedTest
  @CsvSource({"INT, ''", "TERM, ''", "KILL, ''", "KILL, sleep 10000"})
  void leavesNoContainer(String signal, String program) throws Exception {
    try (Engine engine = Docker.need();
        Removal removal = new Removal()) {
      String begin = String.valueOf(Instant.now().getEpochSecond());
      List<String> command =
          new ArrayList<>(
              List.of(
                  // A shell that runs tests in the background has them ignore what Ctrl-C sends.
                  "env",
                  "--default-signal=INT",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Holding.class.getName()));
      command.addAll(program.isEmpty() ? List.of() : List.of(program.split(" ")));
      Process kit =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (BufferedReader said = kit.inputReader()) {
        String run = said.readLine();
        String id = Docker.containers(engine, run).get(0).getId();
        engine
            .client()
            .eventsCmd()
            .withSince(begin)
            .withEventTypeFilter(EventType.CONTAINER)
            .withContainerFilter(id)
            .withEventFilter("destroy")
            .exec(removal);
        new ProcessBuilder("kill", "-" + signal, String.valueOf(kit.pid())).start().waitFor();
        assertThat(removal.removed.get(60, TimeUnit.SECONDS)).isEqualTo(id);
        assertThat(Docker.containers(engine, run)).isEmpty();
      } finally {
        kit.destroyForcibly();
      }
    }
  }

  /** Comes when the container is removed. */
  private static final class Removal extends ResultCallback.Adapter<Event> {
    private final CompletableFuture<String> removed = new CompletableFuture<>();

    @Override
    public void onNext(Event event) {
      removed.complete(event.getId());
    }
  }
}
