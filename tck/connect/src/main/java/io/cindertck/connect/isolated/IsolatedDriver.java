package io.cindertck.connect.isolated;

import io.cindertck.array.ArrayClient;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.container.ContainedHost;
import io.cindertck.connect.container.ContainerLauncher;
import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.process.CommandLauncher;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.DriverRequest;
import io.cindertck.connect.process.HostLauncher;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.contract.Dialect;
import java.io.File;
import java.io.IOException;
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
  private static final String LOOPBACK = "127.0.0.1";

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
   * Starts a JVM of this machine and sets the driver up in it.
   *
   * @param array what it is to work on, in this JVM
   * @throws io.cindertck.connect.DriverUnreachableException when it cannot be started or set up
   */
  public ProcessConnection connect(
      ArrayClient array, Dialect dialect, Map<String, String> options, Deadlines deadlines) {
    return open(launcher(array), dialect, options, deadlines);
  }

  /**
   * Starts a JVM in a container and sets the driver up in it. The container gets copies of the
   * class path and of what the kit needs there; the image has to have {@code java}.
   *
   * @param image the image's name
   * @param array what it is to work on, in this JVM
   * @throws io.cindertck.connect.DriverUnreachableException when it cannot be started or set up
   */
  public ProcessConnection connectIn(
      String image,
      ContainerSettings settings,
      ArrayClient array,
      Dialect dialect,
      Map<String, String> options,
      Deadlines deadlines) {
    List<Path> files = Stream.concat(KitParts.all().stream(), classPath.stream()).toList();
    // The separator is the container's, which is not this machine's.
    String inside = String.join(":", ContainedHost.inside(files));
    ContainerLauncher jvms =
        ContainerLauncher.of(
            image, ContainedHost.program("java", command("java", inside), files), settings);
    HostLauncher launcher;
    try {
      launcher = guests(jvms, array, jvms.addressOfThisMachine());
    } catch (RuntimeException e) {
      jvms.close();
      throw e;
    }
    return open(launcher, dialect, options, deadlines);
  }

  private static ProcessConnection open(
      HostLauncher launcher, Dialect dialect, Map<String, String> options, Deadlines deadlines) {
    return ProcessConnection.open(launcher, DriverRequest.of(dialect, options), deadlines);
  }

  HostLauncher launcher(ArrayClient array) {
    // As in the kit's own JVM: what both have is the kit's.
    String all =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path")),
                classPath.stream().map(path -> path.toAbsolutePath().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return guests(CommandLauncher.ofOwn(command(java, all)), array, LOOPBACK);
  }

  private HostLauncher guests(HostLauncher jvms, ArrayClient array, String address) {
    try {
      String name = jvms instanceof ContainerLauncher ? jvms.name() : "a JVM for " + className;
      return new JvmLauncher(jvms, name, ArrayServer.start(array, address));
    } catch (IOException e) {
      String message = "the simulated array cannot listen on " + address + ": " + e.getMessage();
      throw new DriverUnreachableException(Reason.FAILURE, message, e);
    }
  }

  private List<String> command(String java, String allClasses) {
    return List.of(
        java,
        // It is to start fast, and to end where a driver has used up its memory.
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "-Xmx512m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisplayVMOutputToStderr",
        "-cp",
        allClasses,
        JavaHost.class.getName(),
        className);
  }
}
