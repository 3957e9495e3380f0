package io.cindertck.connect.isolated;

import io.cindertck.array.ArrayClient;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.DriverRequest;
import io.cindertck.connect.process.HostLauncher;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.contract.Dialect;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java driver in a JVM of its own, which may end, hang or run out of memory: the kit goes on with
 * another one. The JVM has the kit's own class path and 512 MB of heap.
 */
public final class IsolatedDriver {
  private final String className;
  private final List<Path> classPath;

  private IsolatedDriver(String className, List<Path> classPath) {
    this.className = className;
    this.classPath = List.copyOf(classPath);
  }

  /**
   * The class {@code className}.
   *
   * @param classPath where its classes are, beside the kit's own
   */
  public static IsolatedDriver of(String className, List<Path> classPath) {
    return new IsolatedDriver(className, classPath);
  }

  /**
   * Starts a JVM and sets the driver up in it.
   *
   * @param array what it is to work on, in this JVM
   * @throws io.cindertck.connect.DriverUnreachableException when it cannot be started or set up
   */
  public ProcessConnection connect(
      ArrayClient array, Dialect dialect, Map<String, String> options, Deadlines deadlines) {
    try {
      return ProcessConnection.open(launcher(array), DriverRequest.of(dialect, options), deadlines);
    } catch (IOException e) {
      throw new UncheckedIOException("the array cannot be served on loopback", e);
    }
  }

  HostLauncher launcher(ArrayClient array) throws IOException {
    return new JvmLauncher(command(), className, ArrayServer.start(array));
  }

  private List<String> command() {
    // As in the kit's own JVM: what both have is the kit's.
    String all =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path")),
                classPath.stream().map(path -> path.toAbsolutePath().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // It is to start fast, and to end where a driver has used up its memory.
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "-Xmx512m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisplayVMOutputToStderr",
        // A crash leaves no file where the kit was started.
        "-XX:ErrorFile=/dev/null",
        "-cp",
        all,
        JavaHost.class.getName(),
        className);
  }
}
