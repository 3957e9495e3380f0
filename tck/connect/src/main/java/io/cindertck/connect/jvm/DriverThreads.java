package io.cindertck.connect.jvm;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that a Java driver is called on. As in Cinder, one call after the other is not on the
 * same thread: what a thread holds, such as a lock that a failed call kept, is in the way of the
 * next call. Whoever waits longest is next.
 */
public final class DriverThreads {
  private static final int LEAST_THREADS = 2;
  private static final long IDLE_SECONDS = 60;

  private DriverThreads() {}

  /** Some for one driver; as many as there are calls at a time. */
  public static ThreadPoolExecutor start() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            LEAST_THREADS,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(true),
            work -> {
              Thread thread = new Thread(work, "driver-call");
              thread.setDaemon(true);
              return thread;
            });
    threads.prestartAllCoreThreads();
    return threads;
  }
}
