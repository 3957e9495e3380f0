package io.cindertck.connect.isolated;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The way to the kit and back: standard input and output, out of the driver's reach. */
record Stdio(InputStream requests, OutputStream answers) {

  /**
   * Takes them over. What the driver or a process of its reads from standard input afterwards is
   * empty; what it prints goes where logs go, and what a process of its prints goes nowhere.
   */
  static Stdio takeOver() throws IOException {
    InputStream requests = new FileInputStream("/dev/fd/0");
    OutputStream answers = new FileOutputStream("/dev/fd/1");
    // Java points the descriptors of the standard streams at the null device when it closes them.
    new FileInputStream(FileDescriptor.in).close();
    new FileOutputStream(FileDescriptor.out).close();
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    return new Stdio(requests, answers);
  }
}
