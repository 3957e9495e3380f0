package io.cindertck.connect.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A host that runs. */
public interface HostChannel {

  /** Its messages. */
  InputStream fromHost();

  /** Where messages to it go. */
  OutputStream toHost();

  /**
   * What the threads of a host that hangs are doing, before it is ended. It may end by being asked.
   *
   * @param patience how long it may take
   * @return lines, none of them the host's own; empty where that cannot be told
   */
  default String stacks(Duration patience) {
    return "";
  }

  /**
   * Ends it and everything that it started, whatever it is doing: asks first, and makes it end when
   * {@code grace} has passed. Does nothing when it has ended.
   */
  void end(Duration grace);

  /**
   * Waits for it to end by itself.
   *
   * @return whether it ended in time
   */
  boolean awaitEnd(Duration patience);

  /**
   * Has {@code told} run once it has ended by itself, where that can be noticed: a process of its
   * own may keep its output open.
   */
  default void onEnd(Runnable told) {}

  /** How it ended, such as {@code it ended with exit code 3}; what is known while it runs. */
  String ending();

  /** The last lines it logged, the oldest first; empty when it logged nothing. */
  String lastWords();
}
