package io.cindertck.array.face.http;

import org.jspecify.annotations.Nullable;

/**
 * What an HTTP request is answered with.
 *
 * @param status the HTTP status
 * @param body the content, anything that Jackson can write as JSON; null for none
 */
public record Answer(int status, @Nullable Object body) {

  /** No answer at all: the connection ends. */
  public static final Answer NONE = new Answer(0, null);

  /** Something was made, and there is nothing to say about it. */
  public static final Answer CREATED = new Answer(201, null);

  /** Something was done, and there is nothing to say about it. */
  public static final Answer DONE = new Answer(204, null);

  /** An answer that it went well. */
  public static Answer of(Object body) {
    return new Answer(200, body);
  }
}
