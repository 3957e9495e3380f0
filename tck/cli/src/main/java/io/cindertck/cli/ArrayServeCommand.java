package io.cindertck.cli;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.process.AtExit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the simulated array over HTTP. */
@Command(
    name = "serve",
    description = "Serves the simulated array over HTTP, until it is interrupted.",
    footerHeading = "%nExample:%n",
    footer = {
      "  cinder-tck array serve --port 8457",
      "  cinder-tck array serve --face nexentastor5 --port 8457"
    })
final class ArrayServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;

  @Spec @Nullable private CommandSpec spec;

  @Option(
      names = "--face",
      defaultValue = "native",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "The array's API: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private String face = "native";

  @Option(
      names = "--port",
      defaultValue = "0",
      paramLabel = "N",
      description = "The port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}")
  private String host = "127.0.0.1";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with a token that every request must carry. Needed by native when"
              + " --host is an address that others can reach.")
  private @Nullable Path tokenFile;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LARGEST_PORT) {
      throw new UsageException("--port is " + port + "; give 0 to " + LARGEST_PORT);
    }
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    CountDownLatch interrupted = new CountDownLatch(1);
    try (RunningFace running = start()) {
      out.println(
          "serving "
              + running.name()
              + " on "
              + running.address().getHostString()
              + ":"
              + running.address().getPort());
      running.driverOptions().forEach((name, value) -> out.println("  " + name + " = " + value));
      if (tokenFile != null) {
        out.println("every request needs the token in " + tokenFile);
      }
      out.flush();
      Runnable close = running::close;
      AtExit.run(
          this,
          () -> {
            interrupted.countDown();
            close.run();
          });
      interrupted.await();
    }
    return ExitCodes.OK;
  }

  /** The names of the faces. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(Faces.names().split(", ")).iterator();
    }
  }

  private RunningFace start() {
    try {
      Listening where = new Listening(host, port, token());
      return Faces.start(face, new FakeArray(Faces.profile(face)), where);
    } catch (IllegalArgumentException e) {
      String more = tokenFile == null ? "" : "; --token-file is " + tokenFile;
      throw new UsageException(e.getMessage() + more, e);
    } catch (UncheckedIOException e) {
      throw new UsageException(e.getMessage() + "; give another --port or --host", e);
    }
  }

  private @Nullable String token() {
    if (tokenFile == null) {
      return null;
    }
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException e) {
      throw new UsageException("--token-file " + tokenFile + " cannot be read", e);
    }
  }
}
