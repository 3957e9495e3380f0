package io.cindertck.suite;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.container.ContainedHost;
import io.cindertck.connect.container.ContainerLauncher;
import io.cindertck.connect.process.EarlyLauncher;
import io.cindertck.connect.process.HostLauncher;
import io.cindertck.connect.process.ParentLauncher;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.connect.process.PythonLauncher;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where a Python driver runs.
 *
 * @param launcher what starts it there
 * @param path where its modules are, as that place has them
 * @param address on which address this machine is to listen so that it is reached from there;
 *     raises {@link DriverUnreachableException} when there is none
 */
record PythonPlace(HostLauncher launcher, List<Path> path, Supplier<String> address) {
  /** A process of this machine. */
  static PythonPlace here(TargetRequest request) {
    String python = Objects.requireNonNullElseGet(request.python(), PythonDriver::defaultPython);
    return new PythonPlace(
        new EarlyLauncher(
            PythonLauncher.of(python, List.of(Targets.PYTHON_TWIN))
                .importingCinder(request.pythonPath())),
        request.pythonPath(),
        () -> ArrayLocators.LOOPBACK);
  }

  /** The process that started this one. */
  static PythonPlace parent(TargetRequest request) {
    return new PythonPlace(
        ParentLauncher.ofStandardStreams(), request.pythonPath(), () -> ArrayLocators.LOOPBACK);
  }

  /**
   * A container.
   *
   * @throws DriverUnreachableException when there is no engine, or no such image
   */
  static PythonPlace container(TargetRequest request, String image) {
    String python = Objects.requireNonNullElse(request.python(), ContainerLauncher.PYTHON);
    ContainerLauncher launcher =
        ContainerLauncher.of(
            image,
            ContainedHost.python(python, request.pythonPath(), List.of(Targets.PYTHON_TWIN)),
            request.container());
    return new PythonPlace(launcher, launcher.inside(), launcher::addressOfThisMachine);
  }
}
