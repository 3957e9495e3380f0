package io.cindertck.connect.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the Python host. Its files are laid in a directory of their own until it is closed. */
public final class PythonLauncher implements HostLauncher {
  private final String python;
  private final List<PythonFiles> more;
  private @Nullable Path directory;

  private final List<String> arguments;

  private PythonLauncher(String python, List<String> arguments, List<PythonFiles> more) {
    this.python = python;
    this.arguments = List.copyOf(arguments);
    this.more = List.copyOf(more);
  }

  /** Will run the host by this interpreter, a path or a name on the search path. */
  public static PythonLauncher of(String python) {
    return new PythonLauncher(python, List.of(), List.of());
  }

  /** The same, with more files laid beside the host, where drivers can import them. */
  public static PythonLauncher of(String python, List<PythonFiles> more) {
    return new PythonLauncher(python, List.of(), more);
  }

  /** Will serve an array probe in place of a driver. */
  public static PythonLauncher ofProbe(String python) {
    return new PythonLauncher(python, List.of("probe"), List.of());
  }

  /**
   * The same, with hosts that import Cinder, where it is installed, before they are asked to.
   *
   * @param path directories to look in before Python's own
   */
  public PythonLauncher importingCinder(List<Path> path) {
    List<String> words = new ArrayList<>(List.of("cinder"));
    path.forEach(directory -> words.add(directory.toAbsolutePath().toString()));
    return new PythonLauncher(python, words, more);
  }

  @Override
  public HostChannel start() throws IOException {
    // Without compiled files: neither the host nor the driver's sources are written to.
    List<String> command = new ArrayList<>(List.of(python, "-B", files().toString()));
    command.addAll(arguments);
    return CommandLauncher.ofOwn(python, command).start();
  }

  @Override
  public String name() {
    return python;
  }

  /** The host's directory, made when it is first needed. */
  synchronized Path files() throws IOException {
    if (directory == null) {
      Path made = Files.createTempDirectory("cinder-tck-host");
      directory = made;
      AtExit.run(this, this::close);
      HostFiles.writeTo(made);
      for (PythonFiles files : more) {
        files.writeTo(made);
      }
    }
    return directory;
  }

  @Override
  public synchronized void close() {
    AtExit.forget(this);
    if (directory != null) {
      HostFiles.delete(directory);
      directory = null;
    }
  }
}
