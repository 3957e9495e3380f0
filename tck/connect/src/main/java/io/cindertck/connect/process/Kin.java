package io.cindertck.connect.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The processes that a host started, and those that these started. They are found by their parents,
 * and where the system has {@code /proc} also by a mark in their environment: one that has made
 * itself an orphan, in a session of its own, still carries it. Only one that has both lost its
 * parent and got another environment is not found.
 */
final class Kin {
  /** The variable that has the mark. */
  static final String VARIABLE = "CINDER_TCK_HOST";

  private static final Path PROCESSES = Path.of("/proc");

  /** One that forks while it is looked for has to be looked for again. */
  private static final int ROUNDS = 20;

  private static final int DYING_MILLIS = 100;

  private final Process host;
  private final byte[] mark;
  private final Set<ProcessHandle> children = new LinkedHashSet<>();

  /** Those of a host that was started with this mark. */
  Kin(Process host, String mark) {
    this.host = host;
    this.mark = (VARIABLE + "=" + mark).getBytes(StandardCharsets.UTF_8);
  }

  /** Looks for them while the host lives: they cannot be found by their parent later. */
  synchronized void find() {
    children.addAll(host.descendants().toList());
  }

  /** Kills them. */
  synchronized void end() {
    children.forEach(ProcessHandle::destroyForcibly);
    List<ProcessHandle> marked = marked();
    for (int round = 0; round < ROUNDS && !marked.isEmpty(); round++) {
      marked.forEach(ProcessHandle::destroyForcibly);
      awaitEnd(marked);
      marked = marked();
    }
  }

  private static void awaitEnd(List<ProcessHandle> killed) {
    CompletableFuture<?>[] ends =
        killed.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    // One that nobody collects stays in the list of processes, and is harmless.
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, DYING_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }

  private List<ProcessHandle> marked() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> isMarked(process.pid()))
        .toList();
  }

  private boolean isMarked(long pid) {
    try {
      byte[] environment = Files.readAllBytes(PROCESSES.resolve(pid + "/environ"));
      return contains(environment, mark);
    } catch (IOException e) {
      // It has ended, or is somebody else's, or there is no such file on this system.
      return false;
    }
  }

  private static boolean contains(byte[] environment, byte[] wanted) {
    String all = new String(environment, StandardCharsets.ISO_8859_1);
    return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
