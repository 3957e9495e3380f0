package io.cindertck.array.face.http;

import java.io.IOException;
import java.net.BindException;

/** Why a server cannot listen. */
public final class BindFailure {
  private BindFailure() {}

  /** In words: the server's own message has the address, and not what is the matter with it. */
  public static String why(IOException failure) {
    Throwable cause = failure.getCause();
    if (!(cause instanceof BindException)) {
      return String.valueOf(failure.getMessage());
    }
    String said = String.valueOf(cause.getMessage());
    return said.contains("in use") ? "the port is in use by another program" : said;
  }
}
