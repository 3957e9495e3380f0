package io.cindertck.connect.isolated;

import io.cindertck.connect.process.CommandLauncher;
import io.cindertck.connect.process.HostChannel;
import io.cindertck.connect.process.HostLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts JVMs with the same driver, and lets each make requests on the array while it runs. */
final class JvmLauncher implements HostLauncher {
  private final List<String> command;
  private final String className;
  private final ArrayServer array;

  JvmLauncher(List<String> command, String className, ArrayServer array) {
    this.command = command;
    this.className = className;
    this.array = array;
  }

  @Override
  public HostChannel start() throws IOException {
    ArrayGuest guest = array.admit();
    Map<String, String> environment = Map.of(JavaHost.ARRAY, guest.address());
    return new Visit(CommandLauncher.ofOwn(command, environment).start(), guest);
  }

  @Override
  public String name() {
    return "a JVM for " + className;
  }

  @Override
  public void close() {
    array.close();
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
