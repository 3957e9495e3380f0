package io.cindertck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own, as a shell in the foreground starts it. */
final class Kit {
  private Kit() {}

  static Process start(Path out, List<String> arguments) throws IOException {
    return builder(out, arguments).start();
  }

  /** The same in another working directory. */
  static Process startIn(Path directory, Path out, String... arguments) throws IOException {
    return builder(out, List.of(arguments)).directory(directory.toFile()).start();
  }

  /** Writes a program of its name to a folder, which is made, for shells to find it there. */
  static void program(Path bin) throws IOException {
    Path program =
        Files.writeString(
            Files.createDirectories(bin).resolve("cinder-tck"),
            "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
                .formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path"),
                    CinderTck.class.getName()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static ProcessBuilder builder(Path out, List<String> arguments) {
    return new ProcessBuilder(command(List.of(), arguments))
        .redirectErrorStream(true)
        .redirectOutput(out.toFile());
  }

  /**
   * What a shell would start.
   *
   * @param options for the JVM
   */
  static List<String> command(List<String> options, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                // A shell that runs tests in the background has them ignore what Ctrl-C sends.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), CinderTck.class.getName()));
    command.addAll(arguments);
    return command;
  }
}
