package io.cindertck.cli;

import io.cindertck.connect.process.HostFiles;
import io.cindertck.suite.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives away the Python side of the driver protocol: a case's script serves its driver by it. */
@Command(
    name = "host",
    description = "Writes the Python package that serves a driver into a folder.",
    hidden = true,
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck host target/host")
final class HostCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder. Nothing in it is overwritten.")
  private Path folder = Path.of("host");

  @Override
  public Integer call() {
    try {
      HostFiles.writeTo(folder);
      Targets.PYTHON_TWIN.writeTo(folder);
    } catch (IOException e) {
      throw new UsageException("cannot write to " + folder + ": " + e, e);
    }
    return ExitCodes.OK;
  }
}
