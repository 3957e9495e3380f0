package io.cindertck.cli;

import io.cindertck.cli.config.CommandLines;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.jvm.ExitCall;
import io.cindertck.connect.process.AtExit;
import io.cindertck.scenario.ArrayTroubleException;
import io.cindertck.suite.KitVersion;
import io.cindertck.suite.yaml.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command. */
@Command(
    name = "cinder-tck",
    description = "Checks a Cinder driver's consistency groups against their contract.",
    mixinStandardHelpOptions = true,
    versionProvider = CinderTck.Version.class,
    scope = ScopeType.INHERIT,
    abbreviateSynopsis = true,
    resourceBundle = "io.cindertck.cli.Help",
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
      CompletionCommand.class,
      HostCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {"  cinder-tck check", "  cinder-tck check --help"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:conformant, or done",
      "1:non-conformant: a MUST failed",
      "2:incomplete: something that had to be judged was not",
      "3:what was asked for is wrong",
      "4:the driver or the kit could not run"
    })
public final class CinderTck {

  /** What the log of a run is written as. */
  enum Log {
    TEXT,
    JSON
  }

  @Option(
      names = Complaints.OPTION,
      paramLabel = "FORM",
      defaultValue = "text",
      description =
          "json: errors, and the events of a check, are JSON lines on standard error."
              + " Default: text",
      scope = ScopeType.INHERIT)
  private Log log = Log.TEXT;

  private final Map<String, String> environment;

  CinderTck(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The environment that a command of this one's is run in. */
  static Map<String, String> environment(CommandSpec command) {
    return command.root().userObject() instanceof CinderTck kit ? kit.environment : System.getenv();
  }

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
    Thread guard = new Thread(() -> exitedByDriver(ended, complaints(err, args)));
    Runtime.getRuntime().addShutdownHook(guard);
    int code = ExitCodes.FAILURE;
    try {
      code = run(out, err, args);
    } catch (Throwable e) {
      // Left to the JVM it would end with 1, which says that a driver is wrong.
      complaints(err, args).tell(code, "the kit itself failed: " + e);
    }
    ended.set(true);
    if (out.checkError() && !isPipe()) {
      code = ExitCodes.FAILURE;
      complaints(err, args).tell(code, "standard output cannot be written");
    }
    err.flush();
    AtExit.end(ExitCodes.ofJvm(code));
  }

  /** Whether standard output is a pipe: its reader may have had enough, as {@code head} has. */
  private static boolean isPipe() {
    try {
      return !Files.readSymbolicLink(Path.of("/proc/self/fd/1")).isAbsolute();
    } catch (IOException e) {
      // It is not known, so that nothing is held against the user.
      return true;
    }
  }

  /** A driver that ends the JVM must not choose the exit code, which speaks of a verdict. */
  private static void exitedByDriver(AtomicBoolean ended, Complaints complaints) {
    if (ended.get()) {
      return;
    }
    ExitCall.place()
        .ifPresent(
            place -> {
              complaints.tell(
                  ExitCodes.FAILURE,
                  "the driver ended the JVM by System.exit ("
                      + place
                      + "); there is no verdict; with --isolate the run would go on");
              Runtime.getRuntime().halt(ExitCodes.ofJvm(ExitCodes.FAILURE));
            });
  }

  private static Complaints complaints(PrintStream err, String... args) {
    return Complaints.of(new PrintWriter(err, true, StandardCharsets.UTF_8), args);
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
    return run(out, err, System.getenv(), args);
  }

  /** The same, in an environment. */
  static int run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... args) {
    CinderTck command = new CinderTck(environment);
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A line of an @FILE is a word as it is: passwords have quotes, spaces and hashes in them.
    line.setUseSimplifiedAtFiles(true).setAtFileCommentChar(null);
    line.setParameterExceptionHandler(
        (problem, arguments) -> {
          String hint = hint(problem.getCommandLine());
          return command.complain(complaints(err, args), ExitCodes.USAGE, problem, hint);
        });
    line.setExecutionExceptionHandler(
        (problem, where, parsed) ->
            command.complain(complaints(err, args), code(problem), problem, ""));
    return missingFile(args)
        .map(
            file -> {
              complaints(err, args).tell(ExitCodes.USAGE, "no such file: " + file);
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

  /** The exit code of what a command could not do. */
  static int code(Exception problem) {
    if (problem instanceof DriverUnreachableException driver) {
      return driver.reason() == DriverUnreachableException.Reason.CONFIGURATION
          ? ExitCodes.USAGE
          : ExitCodes.FAILURE;
    }
    return problem instanceof UsageException || problem instanceof ConfigurationException
        ? ExitCodes.USAGE
        : ExitCodes.FAILURE;
  }

  /**
   * Tells why the run of a profile could not be made, or go on.
   *
   * @return its exit code
   */
  static int complain(CommandLine where, String profile, Exception problem) {
    CinderTck kit = (CinderTck) where.getCommandSpec().root().userObject();
    Complaints complaints = new Complaints(where.getErr(), false, profile);
    int code = kit.complain(complaints, code(problem), problem, "");
    where.getErr().flush();
    return code;
  }

  private int complain(Complaints complaints, int code, Exception problem, String hint) {
    boolean json = complaints.json() || log == Log.JSON;
    Complaints told = new Complaints(complaints.err(), json, complaints.profile());
    if (problem instanceof ConfigurationException configuration) {
      configuration.problems().forEach(line -> told.tellOfFile(code, line));
      return code;
    }
    told.tell(code, message(problem) + hint);
    if (debug) {
      told.trace(problem);
    }
    return code;
  }

  private String message(Exception problem) {
    if (problem instanceof ParameterException typed) {
      return CommandLines.told(typed);
    }
    boolean expected =
        problem instanceof UsageException
            || problem instanceof NotWrittenException
            || problem instanceof DriverUnreachableException
            || problem instanceof ArrayTroubleException;
    return expected
        ? String.valueOf(problem.getMessage())
        : "the kit itself failed: " + problem + (debug ? "" : "; --debug shows where");
  }

  /** Whether errors of a command of this one's, and the events of a run, are written as JSON. */
  static boolean logsJson(CommandSpec command) {
    return command.root().userObject() instanceof CinderTck kit && kit.log == Log.JSON;
  }

  /** Says which kit this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"cinder-tck " + KitVersion.VERSION};
    }
  }
}
