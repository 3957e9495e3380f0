package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyLauncherTest {
  /** A host that does nothing, until it is ended or ends. */
  private static final class Host implements HostChannel {
    private boolean ended;

    @Override
    public OutputStream toHost() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream fromHost() {
      return InputStream.nullInputStream();
    }

    @Override
    public boolean awaitEnd(Duration patience) {
      return ended;
    }

    @Override
    public String ending() {
      return "";
    }

    @Override
    public String lastWords() {
      return "";
    }

    @Override
    public String stacks(Duration patience) {
      return "";
    }

    @Override
    public void end(Duration grace) {
      ended = true;
    }
  }

  private final List<Host> started = new ArrayList<>();

  private final EarlyLauncher early =
      new EarlyLauncher(
          new HostLauncher() {
            @Override
            public HostChannel start() {
              Host host = new Host();
              started.add(host);
              return host;
            }

            @Override
            public String name() {
              return "a host";
            }

            @Override
            public void close() {}
          });

  @Test
  void startsOneForADriverThatNeedsNoMore() throws IOException {
    assertThat(early.start()).isSameAs(started.get(0));
    assertThat(started).hasSize(1);
  }

  @Test
  void startsTheNextOneEarlyOnceAnotherWasNeeded() throws IOException {
    early.start();
    assertThat(early.start()).isSameAs(started.get(1));
    assertThat(started).hasSize(3);
    assertThat(early.start()).isSameAs(started.get(2));
    assertThat(started).hasSize(4);
  }

  @Test
  void handsOutNoneThatHasEnded() throws IOException {
    early.start();
    early.start();
    started.get(2).ended = true;
    assertThat(early.start()).isSameAs(started.get(3));
  }

  @Test
  void endsTheOneThatNobodyNeeded() throws IOException {
    early.start();
    early.start();
    early.close();
    assertThat(started).extracting(host -> host.ended).containsExactly(false, false, true);
  }
}
