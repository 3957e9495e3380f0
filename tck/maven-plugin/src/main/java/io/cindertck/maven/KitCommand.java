package io.cindertck.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The command line that starts the kit. */
final class KitCommand {
  private static final String MAIN = "io.cindertck.cli.CinderTck";

  /**
   * What is added to the exit codes of the command. A driver in its JVM may end that with any code
   * that comes to mind, and the usual one is that of a conformant driver.
   */
  static final int EXIT_OFFSET = 64;

  private KitCommand() {}

  /**
   * The command line.
   *
   * @param java the program
   * @param options of the JVM, beside the usual ones
   * @param kit the artifacts of its class path
   */
  static List<String> of(
      String java, List<String> options, Collection<Artifact> kit, ArgumentFile arguments) {
    List<String> command = new ArrayList<>();
    command.add(java);
    // Most runs are short: the first compiler and the serial collector start fastest.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.add("-Dfile.encoding=UTF-8");
    command.add(exitOffset());
    command.addAll(options);
    command.add("-cp");
    command.add(
        kit.stream()
            .map(Artifact::getFile)
            .filter(Objects::nonNull)
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(MAIN);
    command.add("check");
    command.add(arguments.word());
    return command;
  }

  /** Has the command add {@link #EXIT_OFFSET}. */
  static String exitOffset() {
    return "-Dcinder.tck.exit.offset=" + EXIT_OFFSET;
  }

  /** The JVM that the project is built for: that of a toolchain, or else Maven's own. */
  static String java(ToolchainManager toolchains, MavenSession session) {
    Toolchain jdk = toolchains.getToolchainFromBuildContext("jdk", session);
    String found = jdk == null ? null : jdk.findTool("java");
    return found == null
        ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
        : found;
  }
}
