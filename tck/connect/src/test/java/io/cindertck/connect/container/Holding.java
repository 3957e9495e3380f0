package io.cindertck.connect.container;

import io.cindertck.connect.process.Drivers;
import io.cindertck.connect.process.HostChannel;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.connect.process.PythonDriver;
import java.io.IOException;
import java.util.List;

/** A kit that has a driver in a container and is in the middle of a run: to be killed. */
final class Holding {
  private Holding() {}

  /**
   * Prints what the labels of its containers have, and goes on until its input ends.
   *
   * @param arguments a program that ignores what it is told; none for a driver in Python
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      hold(List.of(arguments));
      return;
    }
    ContainerLauncher launcher =
        ContainerLauncher.of(
            Docker.IMAGE,
            ContainedHost.python(
                ContainerLauncher.PYTHON, List.of(Drivers.resource("drivers")), List.of()),
            ContainerSettings.USUAL);
    PythonDriver driver = PythonDriver.of("endings", "EndingDriver");
    launcher.inside().forEach(driver::path);
    try (ProcessConnection connection = driver.connect(launcher)) {
      System.out.println(launcher.run());
      while (System.in.read() >= 0) {
        connection.call(Drivers.creating("count"));
      }
    }
  }

  private static void hold(List<String> program) throws IOException {
    try (ContainerLauncher launcher =
        ContainerLauncher.of(
            Docker.IMAGE, ContainedHost.program(program), ContainerSettings.USUAL)) {
      HostChannel unused = launcher.start();
      System.out.println(launcher.run());
      while (System.in.read() >= 0) {
        // Until it is killed.
      }
    }
  }
}
