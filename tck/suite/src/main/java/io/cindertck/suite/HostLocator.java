package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.container.ContainedHost;
import io.cindertck.connect.container.ContainerLauncher;
import io.cindertck.connect.process.CommandLauncher;
import io.cindertck.connect.process.DriverRequest;
import io.cindertck.connect.process.HostLauncher;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.connect.process.ShellWords;
import io.cindertck.connect.process.TcpLauncher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code command:ARGV...} and {@code tcp:HOST:PORT}: a host of somebody else's, which has a driver
 * of its own and speaks the driver protocol.
 */
final class HostLocator {
  private static final int LAST_PORT = 65_535;

  private HostLocator() {}

  static Target command(TargetRequest request, String line) {
    return reach(request, new CommandLauncher(words(line)), () -> ArrayLocators.LOOPBACK);
  }

  static Target inContainer(TargetRequest request, String line, String image) {
    ContainerLauncher launcher =
        ContainerLauncher.of(image, ContainedHost.program(words(line)), request.container());
    return reach(request, launcher, launcher::addressOfThisMachine);
  }

  private static List<String> words(String line) {
    List<String> words;
    try {
      words = ShellWords.of(line);
    } catch (IllegalArgumentException e) {
      throw Targets.wrong("command:" + line + " cannot be split into words: " + e.getMessage());
    }
    if (words.isEmpty()) {
      throw Targets.wrong("command: names no program; give command:PROGRAM ARGUMENT...");
    }
    return words;
  }

  static Target tcp(TargetRequest request, String address) {
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? "" : address.substring(0, colon);
    int port = port(address.substring(colon + 1));
    if (host.isBlank() || port < 1) {
      throw Targets.wrong(
          "driver 'tcp:"
              + address
              + "' is not of the form tcp:HOST:PORT, with a port from 1 to "
              + LAST_PORT);
    }
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return reach(
        request,
        new TcpLauncher(bracketed ? host.substring(1, host.length() - 1) : host, port),
        () -> ArrayLocators.LOOPBACK);
  }

  /** 0 for what is none. */
  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port <= LAST_PORT ? port : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Target reach(
      TargetRequest request, HostLauncher launcher, Supplier<String> address) {
    ArrayProbe array = null;
    try {
      Map<String, String> options = new LinkedHashMap<>();
      array = ArrayLocators.of(request.array(), request, address, options);
      options.putAll(request.options());
      return new Target(
          request.driver(),
          ProcessConnection.open(
              launcher, DriverRequest.of(request.dialect(), options), request.deadlines()),
          array);
    } catch (RuntimeException e) {
      launcher.close();
      if (array != null) {
        array.close();
      }
      throw e;
    }
  }
}
