package io.cindertck.connect.process;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Does not start a host: the process that started the kit is one, and speaks to it over the kit's
 * own standard input and output. A driver is there at a terminal, where its debugger can be used.
 * Nobody else may write to standard output.
 */
public final class ParentLauncher implements HostLauncher {
  private final InputStream answers;
  private final OutputStream requests;
  private boolean started;

  private ParentLauncher(InputStream answers, OutputStream requests) {
    this.answers = answers;
    this.requests = requests;
  }

  /** The process that started this one. What {@code System.out} stands for is not asked. */
  public static ParentLauncher ofStandardStreams() {
    return of(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }

  static ParentLauncher of(InputStream answers, OutputStream requests) {
    return new ParentLauncher(answers, requests);
  }

  /**
   * Meets the one host that there is.
   *
   * @throws DriverUnreachableException when it was met before: it ended, and nobody can start
   *     another
   */
  @Override
  public synchronized HostChannel start() {
    if (started) {
      throw new DriverUnreachableException(
          Reason.FAILURE, "the driver's process has ended, and there is one for the whole case");
    }
    started = true;
    return new OthersChannel(answers, requests, requests, "it ended");
  }

  @Override
  public String name() {
    return "the process that started the kit";
  }

  @Override
  public void close() {}
}
