package io.cindertck.connect.container;

import io.cindertck.connect.process.PythonFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is run in containers of an image: one command, started as often as a host is needed.
 *
 * @param name what messages call it
 * @param first the container's first process
 * @param command the host's command, in the container
 * @param files what the container has of this machine
 */
public record ContainedHost(
    String name, FirstProcess first, List<String> command, CopiedFiles files) {

  /** Copies {@code command}. */
  public ContainedHost {
    command = List.copyOf(command);
  }

  /**
   * The Python host.
   *
   * @param python the interpreter in the image, a path or a name on its search path
   * @param pythonPath folders of modules, which the containers get copies of
   * @param beside more modules that drivers can import
   * @throws io.cindertck.connect.DriverUnreachableException when a folder is none
   */
  public static ContainedHost python(
      String python, List<Path> pythonPath, List<PythonFiles> beside) {
    return new ContainedHost(
        python,
        FirstProcess.python(python),
        List.of(python, "-B", CopiedFiles.HOST),
        CopiedFiles.python(pythonPath, beside));
  }

  /** Says what is missing where the program is, on a line of its log, and is the program else. */
  private static final String PROGRAM =
      "command -v \"$1\" >/dev/null || { echo \"$0\" >&2; exit 127; }; exec \"$@\"";

  /** A program of the image, which speaks the driver protocol over its standard streams. */
  public static ContainedHost program(List<String> command) {
    String missing = "the image has no " + command.get(0);
    return program(String.join(" ", command), missing, command, CopiedFiles.of(List.of()));
  }

  /**
   * A JVM of the image.
   *
   * @param name what messages call it
   * @param classPath files and folders, which the containers get copies of
   * @param command its command, made of the class path as a container has it
   */
  public static ContainedHost java(
      String name, List<Path> classPath, Function<String, List<String>> command) {
    CopiedFiles copied = CopiedFiles.of(classPath);
    // The separator is the container's, which need not be this machine's.
    String inside = String.join(":", copied.inside());
    String missing =
        "the image has no java; a driver in Java needs Java 17 or later in its image, on the"
            + " search path";
    return program(name, missing, command.apply(inside), copied);
  }

  private static ContainedHost program(
      String name, String missing, List<String> command, CopiedFiles files) {
    return new ContainedHost(
        name,
        FirstProcess.shell(),
        Stream.concat(Stream.of("sh", "-c", PROGRAM, missing), command.stream()).toList(),
        files);
  }
}
