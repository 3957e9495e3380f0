package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Listens to what a kit and its hosts say, so that it can be held against the schema. */
public final class Eavesdropper implements HostLauncher {
  private final HostLauncher launcher;
  private final List<ByteArrayOutputStream> toHosts = new ArrayList<>();
  private final List<ByteArrayOutputStream> fromHosts = new ArrayList<>();

  /** Listens to what {@code launcher} starts. */
  public Eavesdropper(HostLauncher launcher) {
    this.launcher = launcher;
  }

  /** How many hosts were started. */
  public int starts() {
    return toHosts.size();
  }

  /** All messages of the kit, in order. */
  public List<String> requests() {
    return lines(toHosts);
  }

  /** All messages of the hosts, in order. */
  public List<String> answers() {
    return lines(fromHosts);
  }

  private static List<String> lines(List<ByteArrayOutputStream> streams) {
    return streams.stream()
        .flatMap(stream -> stream.toString(StandardCharsets.UTF_8).lines())
        .toList();
  }

  /** Every message is as the schema has it. */
  public void assertByTheSchema() {
    assertThat(requests()).isNotEmpty().allSatisfy(line -> assertValid("request", line));
    assertThat(answers()).isNotEmpty().allSatisfy(line -> assertValid("answer", line));
  }

  private static void assertValid(String definition, String line) {
    assertThat(ProtocolSchema.problems(definition, line)).as(line).isEmpty();
  }

  @Override
  public HostChannel start() throws IOException {
    HostChannel channel = launcher.start();
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream from = new ByteArrayOutputStream();
    toHosts.add(to);
    fromHosts.add(from);
    return new Tapped(channel, new Copying(channel.fromHost(), from), new Telling(channel, to));
  }

  @Override
  public String name() {
    return launcher.name();
  }

  @Override
  public void close() {
    launcher.close();
  }

  private static final class Copying extends FilterInputStream {
    private final OutputStream copy;

    Copying(InputStream stream, OutputStream copy) {
      super(stream);
      this.copy = copy;
    }

    @Override
    public int read(byte[] chunk, int offset, int length) throws IOException {
      int count = super.read(chunk, offset, length);
      if (count > 0) {
        copy.write(chunk, offset, count);
      }
      return count;
    }
  }

  private static final class Telling extends FilterOutputStream {
    private final OutputStream copy;

    Telling(HostChannel channel, OutputStream copy) {
      super(channel.toHost());
      this.copy = copy;
    }

    @Override
    public void write(byte[] chunk, int offset, int length) throws IOException {
      copy.write(chunk, offset, length);
      out.write(chunk, offset, length);
    }
  }

  private record Tapped(HostChannel channel, InputStream fromHost, OutputStream toHost)
      implements HostChannel {
    @Override
    public void end(Duration grace) {
      channel.end(grace);
    }

    @Override
    public boolean awaitEnd(Duration patience) {
      return channel.awaitEnd(patience);
    }

    @Override
    public String ending() {
      return channel.ending();
    }

    @Override
    public String lastWords() {
      return channel.lastWords();
    }
  }
}
