package io.cindertck.cli;

import io.cindertck.suite.Doctor;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a driver can be checked, and else why not. */
@Command(
    name = "doctor",
    description = {
      "Tries step by step whether a driver can be checked: it starts, is set up,"
          + " describes its methods, and creates and deletes one volume and one group.",
      "Judges nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cinder-tck doctor --driver java:acme.AcmeDriver --classpath target/classes",
      "  cinder-tck doctor --driver \"command:./acme-host --log 'my log.txt'\""
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Mixin private final ConfiguredTarget target = new ConfiguredTarget();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
    TargetRequest request = target.request(command);
    if (request.driver().startsWith(Targets.PARENT)) {
      throw new UsageException("a driver in the process that starts the kit is for replay alone");
    }
    PrintWriter out = command.commandLine().getOut();
    List<String> left = new ArrayList<>();
    try {
      new Doctor(
              request,
              examined ->
                  out.println((examined.well() ? "ok      " : "FAILED  ") + examined.step()),
              left::add)
          .examine();
    } finally {
      left.forEach(line -> out.println(Plain.line(line)));
    }
    out.println(Plain.line(request.driver()) + " can be checked");
    return ExitCodes.OK;
  }
}
