package io.cindertck.connect.isolated;

import io.cindertck.connect.process.HostChannel;
import io.cindertck.connect.process.HostLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Starts JVMs with the same driver, and lets each make requests on the array while it runs. */
final class JvmLauncher implements HostLauncher {
  private final HostLauncher jvms;
  private final ArrayServer array;

  /**
   * Will start JVMs.
   *
   * @param jvms starts each, wherever that is
   * @param array where they reach the array
   */
  JvmLauncher(HostLauncher jvms, ArrayServer array) {
    this.jvms = jvms;
    this.array = array;
  }

  @Override
  public HostChannel start() throws IOException {
    ArrayGuest guest = array.admit();
    HostChannel host = jvms.start();
    try {
      // Not in its environment, which more people may read.
      host.toHost().write((guest.address() + "\n").getBytes(StandardCharsets.UTF_8));
      host.toHost().flush();
    } catch (IOException e) {
      // It has ended: who speaks to it is told how.
    }
    return new Visit(host, guest);
  }

  @Override
  public String name() {
    return jvms.name();
  }

  @Override
  public void close() {
    array.close();
    jvms.close();
  }

  /** A host that is a guest of the array. */
  private record Visit(HostChannel host, ArrayGuest guest) implements HostChannel {
    @Override
    public InputStream fromHost() {
      return host.fromHost();
    }

    @Override
    public OutputStream toHost() {
      return host.toHost();
    }

    @Override
    public String stacks(Duration patience) {
      guest.dismiss();
      return host.stacks(patience);
    }

    @Override
    public void end(Duration grace) {
      // Before it is ended: what it does about that must not reach the array.
      guest.dismiss();
      host.end(grace);
    }

    @Override
    public boolean awaitEnd(Duration patience) {
      return host.awaitEnd(patience);
    }

    @Override
    public void onEnd(Runnable told) {
      host.onEnd(told);
    }

    @Override
    public String ending() {
      return host.ending();
    }

    @Override
    public String lastWords() {
      return host.lastWords();
    }
  }
}
