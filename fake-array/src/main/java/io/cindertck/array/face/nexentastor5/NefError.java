package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.array.ArrayException;
import io.cindertck.array.face.http.Answer;

/** An error as NexentaStor tells it: an HTTP status, and a code that is named like an errno. */
final class NefError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  NefError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static NefError invalid(String message) {
    return new NefError(400, "EINVAL", message);
  }

  static NefError notFound(String message) {
    return new NefError(404, "ENOENT", message);
  }

  static NefError of(ArrayException error) {
    String message = String.valueOf(error.getMessage());
    return switch (error.code()) {
      case NOT_FOUND -> notFound(message);
      // ZFS says "exists" of dependents too: that is what makes the driver promote a clone.
      case EXISTS, IN_USE -> new NefError(400, "EEXIST", message);
      case BUSY -> new NefError(400, "EBUSY", message);
      case REFUSED -> new NefError(400, "EPERM", message);
      case NO_SPACE -> new NefError(400, "ENOSPC", message);
      case UNAVAILABLE -> new NefError(503, "EIO", message);
      case NO_ANSWER -> throw new IllegalArgumentException("no words for " + message, error);
      case INVALID, NOT_MEMBER, ALREADY_MEMBER -> invalid(message);
    };
  }

  Answer answer() {
    return new Answer(status, described(code, String.valueOf(getMessage())));
  }

  static JsonNode described(String code, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", "NefError")
        .put("code", code)
        .put("message", message);
  }
}
