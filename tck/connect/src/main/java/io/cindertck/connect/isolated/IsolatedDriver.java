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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java driver in a JVM of its own, of this machine or in a container, which may end, hang or run
 * out of memory: the kit goes on with another one. The JVM has 512 MB of heap.
 */
public final class IsolatedDriver {
  private final HostLauncher jvms;
  private final Supplier<String> address;

  private IsolatedDriver(HostLauncher jvms, Supplier<String> address) {
    this.jvms = jvms;
    this.address = address;
  }

  /**
   * The class {@code className} in JVMs of this machine, which have the kit's own class path.
   *
   * @param classPath where its classes are, beside the kit's own
   */
  public static IsolatedDriver here(String className, List<Path> classPath) {
    // As in the kit's own JVM: what both have is the kit's.
    String all =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path")),
                classPath.stream().map(path -> path.toAbsolutePath().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new IsolatedDriver(
        CommandLauncher.ofOwn(name(className), command(java, all, className)), () -> "127.0.0.1");
  }

  /**
   * The class {@code className} in JVMs of an image, which has to have {@code java}. The containers
   * get copies of the class path, and of what the kit needs there. To be connected once.
   *
   * @param classPath where its classes are on this machine
   * @throws DriverUnreachableException when there is no engine, or no such image
   */
  public static IsolatedDriver inContainer(
      String className, List<Path> classPath, String image, ContainerSettings settings) {
    ContainedHost host =
        ContainedHost.java(
            name(className),
            Stream.concat(KitParts.all().stream(), classPath.stream()).toList(),
            inside -> command("java", inside, className));
    ContainerLauncher jvms = ContainerLauncher.of(image, host, settings);
    return new IsolatedDriver(jvms, jvms::addressOfThisMachine);
  }

  private static String name(String className) {
    return "a JVM for " + className;
  }

  private static List<String> command(String java, String allClasses, String className) {
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
        // A crash leaves no file where the kit was started.
        "-XX:ErrorFile=/dev/null",
        "-cp",
        allClasses,
        JavaHost.class.getName(),
        className);
  }

  /**
   * Starts a JVM and sets the driver up in it.
   *
   * @param array what it is to work on, in this JVM
   * @throws DriverUnreachableException when it cannot be started or set up
   */
  public ProcessConnection connect(
      ArrayClient array, Dialect dialect, Map<String, String> options, Deadlines deadlines) {
    return ProcessConnection.open(launcher(array), DriverRequest.of(dialect, options), deadlines);
  }

  HostLauncher launcher(ArrayClient array) {
    try {
      return new JvmLauncher(jvms, listening(array, address.get()));
    } catch (RuntimeException e) {
      jvms.close();
      throw e;
    }
  }

  private static ArrayServer listening(ArrayClient array, String address) {
    try {
      return ArrayServer.start(array, address);
    } catch (IOException e) {
      String message =
          "the simulated array cannot listen on "
              + address
              + ": "
              + e.getMessage()
              + "; a container reaches it only where its engine runs on this machine";
      throw new DriverUnreachableException(Reason.FAILURE, message, e);
    }
  }
}
