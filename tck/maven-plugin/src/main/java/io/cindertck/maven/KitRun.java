package io.cindertck.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * The kit in a JVM of its own, whose lines go to Maven's log.
 *
 * @param java the program that starts it
 * @param options of the JVM
 * @param kit the artifacts of its class path
 */
record KitRun(String java, List<String> options, List<Artifact> kit, Log log) {

  /**
   * Runs the command {@code check} to its end.
   *
   * @param words of its command line
   * @param folder its working directory
   * @throws MojoExecutionException when it cannot be started, or is interrupted
   */
  Ending of(List<String> words, File folder) throws MojoExecutionException {
    try (ArgumentFile file = ArgumentFile.of(words)) {
      List<String> command = KitCommand.of(java, options, kit, file);
      // Once it says anything it has read the file.
      Fork fork = new Fork(line -> tell(file, line), line -> complain(file, line));
      return fork.run(command, folder.toPath());
    } catch (IOException e) {
      throw new MojoExecutionException("the kit cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the check was interrupted", e);
    }
  }

  private void tell(ArgumentFile file, String line) {
    file.delete();
    log.info(line);
  }

  private void complain(ArgumentFile file, String line) {
    file.delete();
    log.warn(line);
  }
}
