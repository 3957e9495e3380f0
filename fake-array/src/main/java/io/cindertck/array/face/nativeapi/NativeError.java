package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayException;
import io.cindertck.array.face.http.Answer;

/** An error as this interface tells it: an HTTP status, the array's own code, and one line. */
final class NativeError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /** The body of the answer. */
  record Body(String code, String message) {}

  NativeError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** What was sent cannot be understood. */
  static NativeError malformed(String message) {
    return new NativeError(400, "MALFORMED", message);
  }

  static NativeError of(ArrayException error) {
    int status =
        switch (error.code()) {
          case NOT_FOUND -> 404;
          case EXISTS, IN_USE, NOT_MEMBER, ALREADY_MEMBER -> 409;
          case REFUSED -> 403;
          case INVALID -> 422;
          case BUSY, UNAVAILABLE -> 503;
          case NO_SPACE -> 507;
          case NO_ANSWER -> throw new IllegalArgumentException("no words for " + error, error);
        };
    return new NativeError(status, error.code().name(), String.valueOf(error.getMessage()));
  }

  /** What a request came to that no route has seen. */
  static Body ofTransport(int status, String message) {
    String code = status == 413 ? "TOO_LARGE" : status < 500 ? "MALFORMED" : "BROKEN";
    return new Body(code, message);
  }

  Answer answer() {
    return new Answer(status, new Body(code, String.valueOf(getMessage())));
  }
}
