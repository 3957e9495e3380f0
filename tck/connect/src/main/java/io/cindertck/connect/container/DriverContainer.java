package io.cindertck.connect.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A container that runs. Its first process does what it is told over its standard input, and ends
 * with it, so that the container is gone, and removed by the engine, when the kit is.
 */
final class DriverContainer {
  /** How long the first process may take to answer: it has nothing else to do. */
  private static final long PATIENCE_SECONDS = 10;

  private final DockerClient engine;
  private final String id;
  private final Attachment first;
  private final BufferedReader answers;

  /**
   * A container that is started.
   *
   * @param first the streams of its first process
   */
  DriverContainer(DockerClient engine, String id, Attachment first) {
    this.engine = engine;
    this.id = id;
    this.first = first;
    this.answers =
        new BufferedReader(new InputStreamReader(first.fromProcess(), StandardCharsets.UTF_8));
  }

  String id() {
    return id;
  }

  /** A process in it that is spoken to. */
  record Started(String exec, Attachment attachment) {}

  /**
   * Starts a process in it.
   *
   * @param user as the image names it; empty for the engine's choice
   */
  Started start(List<String> command, String user) {
    String exec =
        engine
            .execCreateCmd(id)
            .withCmd(command.toArray(String[]::new))
            .withUser(user.isEmpty() ? "0" : user)
            .withAttachStdin(true)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .exec()
            .getId();
    Attachment attachment = new Attachment();
    engine.execStartCmd(exec).withDetach(false).withStdIn(attachment.stdin()).exec(attachment);
    attachment.awaitStart();
    return new Started(exec, attachment);
  }

  /** The exit code of a process that was started in it; null when the engine does not know. */
  @Nullable Long exitCode(String exec) {
    try {
      return engine.inspectExecCmd(exec).exec().getExitCodeLong();
    } catch (DockerException e) {
      return null;
    }
  }

  /** Whether it runs. The answer is of its first process, so that no old one is given. */
  boolean isAlive() {
    return signal(0);
  }

  /**
   * Sends a signal to all processes but the first. Returns when they have it; removes a container
   * that does not answer.
   *
   * @return whether the container runs
   */
  synchronized boolean signal(int number) {
    if (first.over().isDone()) {
      return false;
    }
    CompletableFuture<@Nullable String> answer = CompletableFuture.supplyAsync(this::answer);
    try {
      OutputStream commands = first.toProcess();
      commands.write((number + "\n").getBytes(StandardCharsets.UTF_8));
      if (String.valueOf(number)
          .equals(answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())) {
        return true;
      }
    } catch (IOException | CompletionException e) {
      // It has ended, or hangs.
    }
    remove();
    return false;
  }

  private @Nullable String answer() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  /** Ends all that runs in it and removes it. Does nothing when it is gone. */
  void remove() {
    try {
      engine.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
    } catch (RuntimeException e) {
      // It is gone, or being removed; or else the engine is, and the container ends with its input.
    }
    first.close();
  }
}
