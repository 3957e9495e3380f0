package io.cindertck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an array probe to start from. */
@Command(
    name = "probe",
    description = "Writes an array probe to start from: every method, and what it answers.",
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck init probe my_probe.py")
final class InitProbeCommand implements Callable<Integer> {
  private static final String NAME = "array_probe.py";

  private static final String IMPORTS =
      "import http.server\nimport hmac\nimport json\nimport os\n" + "import sys\nimport types\n";

  @Spec @Nullable private CommandSpec spec;

  /** How the kit gets to the probe. */
  enum Language {
    /** A class that the kit starts. */
    PYTHON,
    /** A program that serves the class over HTTP: what to write in another language. */
    HTTP
  }

  @Option(
      names = "--language",
      paramLabel = "NAME",
      defaultValue = "python",
      description =
          "python: a class that the kit starts. http: a program that serves it, to be"
              + " run where the array is reached from, or to be translated. Default:"
              + " ${DEFAULT-VALUE}")
  private Language language = Language.PYTHON;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to write, or the folder for " + NAME + ". Default: " + NAME)
  private Path file = Path.of(NAME);

  @Override
  public Integer call() {
    Path target = Files.isDirectory(file) ? file.resolve(NAME) : file;
    try {
      Files.writeString(target, text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(target + " is there already; give another FILE", e);
    } catch (IOException e) {
      throw new UsageException(target + " cannot be written: " + e, e);
    }
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    out.println("wrote " + target);
    out.println("  " + use(target));
    out.println("the kit's tck/docs/array-probes.md says what to fill in, and what it gives you");
    out.flush();
    return ExitCodes.OK;
  }

  private String use(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    String module = String.valueOf(target.getFileName()).replaceFirst("\\.py$", "");
    return language == Language.PYTHON
        ? "cinder-tck doctor --driver ... --array python:"
            + module
            + ":ArrayProbe --python-path "
            + folder
        : "python3 "
            + target
            + " 8500, and cinder-tck doctor --driver ... --array"
            + " http://127.0.0.1:8500/";
  }

  private String text() throws IOException {
    String probe = resource("probe.py");
    if (language == Language.PYTHON) {
      return probe;
    }
    // The imports go after the description of the module.
    int end = probe.indexOf("\"\"\"\n", 1) + "\"\"\"\n".length();
    return probe
            .substring(0, end)
            .replace(
                "--array python:array_probe:ArrayProbe --python-path FOLDER",
                "--array http://127.0.0.1:8500/")
            .replace("It runs in a process of its own.", "python3 array_probe.py 8500 serves it.")
        + "\n"
        + IMPORTS
        + probe.substring(end)
        + resource("probe_server.py");
  }

  private static String resource(String name) throws IOException {
    try (InputStream content = InitProbeCommand.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IOException("the file " + name + " is missing in this build");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
