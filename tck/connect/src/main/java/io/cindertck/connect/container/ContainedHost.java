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

  /** A program of the image, which speaks the driver protocol over its standard streams. */
  public static ContainedHost program(List<String> command) {
    return program(String.join(" ", command), command, CopiedFiles.of(List.of()));
  }

  /**
   * A program of the image that reads files of this machine.
   *
   * @param name what messages call it
   * @param files files and folders, which the containers get copies of
   * @param command the program and its arguments, made of where a container has the copies
   */
  public static ContainedHost reading(
      String name, List<Path> files, Function<List<String>, List<String>> command) {
    CopiedFiles copied = CopiedFiles.of(files);
    return program(name, command.apply(copied.inside()), copied);
  }

  private static ContainedHost program(String name, List<String> command, CopiedFiles files) {
    return new ContainedHost(
        name,
        FirstProcess.shell(),
        // A shell says in a line of its log when there is no such program.
        Stream.concat(Stream.of("sh", "-c", "exec \"$@\"", "sh"), command.stream()).toList(),
        files);
  }
}
