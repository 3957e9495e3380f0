package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.jvm.ExitCall;
import io.cindertck.scenario.ArrayTroubleException;
import io.cindertck.suite.KitVersion;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command. */
@Command(
    name = "cinder-tck",
    description = "Checks a Cinder driver's consistency groups against their contract.",
    mixinStandardHelpOptions = true,
    versionProvider = CinderTck.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      DoctorCommand.class,
      ReplayCommand.class,
      SweepCommand.class,
      JudgeCommand.class,
      VerifyCommand.class,
      ClausesCommand.class,
      WaiversCommand.class,
      RecordCommand.class,
      ArrayCommand.class,
      InitCommand.class,
      ReportCommand.class,
      BenchmarkCommand.class,
      HostCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:conformant, or done",
      "1:non-conformant: a MUST failed",
      "2:incomplete: something that had to be judged was not",
      "3:what was asked for is wrong",
      "4:the driver or the kit could not run"
    })
public final class CinderTck {

  @Option(names = "--debug", description = "Show stack traces.", scope = ScopeType.INHERIT)
  private boolean debug;

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String... args) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    // What a driver in this JVM prints is not ours to say, and may steer a terminal.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    AtomicBoolean ended = new AtomicBoolean();
    Thread guard = new Thread(() -> exitedByDriver(ended, err));
    Runtime.getRuntime().addShutdownHook(guard);
    int code = ExitCodes.FAILURE;
    try {
      code = run(out, err, args);
    } catch (Throwable e) {
      // Left to the JVM it would end with 1, which says that a driver is wrong.
      err.println("cinder-tck: the kit itself failed: " + Plain.line(e.toString()));
    }
    ended.set(true);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** A driver that ends the JVM must not choose the exit code, which speaks of a verdict. */
  private static void exitedByDriver(AtomicBoolean ended, PrintStream err) {
    if (ended.get()) {
      return;
    }
    ExitCall.place()
        .ifPresent(
            place -> {
              err.println(
                  "cinder-tck: the driver ended the JVM by System.exit ("
                      + Plain.line(place)
                      + "); there is no verdict; with --isolate the run would go on");
              err.flush();
              Runtime.getRuntime().halt(ExitCodes.FAILURE);
            });
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    CinderTck command = new CinderTck();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A line of an @FILE is a word as it is: passwords have quotes, spaces and hashes in them.
    line.setUseSimplifiedAtFiles(true).setAtFileCommentChar(null);
    line.setParameterExceptionHandler(
        (problem, arguments) -> {
          CommandLine where = problem.getCommandLine();
          return command.complain(where, ExitCodes.USAGE, problem, hint(where));
        });
    line.setExecutionExceptionHandler(
        (problem, where, parsed) -> command.complain(where, code(problem), problem, ""));
    return missingFile(args)
        .map(
            file -> {
              line.getErr().println("cinder-tck: no such file: " + Plain.line(file));
              return ExitCodes.USAGE;
            })
        .orElseGet(() -> line.execute(args));
  }

  /** An {@code @FILE} that is none; it would be taken for an argument, and printed as one. */
  private static Optional<String> missingFile(String... args) {
    return Arrays.stream(args)
        .filter(argument -> argument.startsWith("@") && !argument.startsWith("@@"))
        .map(argument -> argument.substring(1))
        // A pipe will do, from which nothing else reads it.
        .filter(file -> !Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file)))
        .findFirst();
  }

  private static String hint(CommandLine where) {
    return " (see '" + where.getCommandSpec().qualifiedName() + " --help')";
  }

  private static int code(Exception problem) {
    if (problem instanceof DriverUnreachableException driver) {
      return driver.reason() == DriverUnreachableException.Reason.CONFIGURATION
          ? ExitCodes.USAGE
          : ExitCodes.FAILURE;
    }
    return problem instanceof UsageException ? ExitCodes.USAGE : ExitCodes.FAILURE;
  }

  private int complain(CommandLine where, int code, Exception problem, String hint) {
    boolean expected =
        problem instanceof UsageException
            || problem instanceof DriverUnreachableException
            || problem instanceof ArrayTroubleException
            || problem instanceof CommandLine.ParameterException;
    String message =
        expected
            ? String.valueOf(problem.getMessage())
            : "the kit itself failed: " + problem + (debug ? "" : "; --debug shows where");
    where.getErr().println("cinder-tck: " + Plain.line(message) + hint);
    if (debug) {
      problem.printStackTrace(where.getErr());
    }
    return code;
  }

  /** Says which kit this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"cinder-tck " + KitVersion.VERSION};
    }
  }
}
