package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP request is answered with.
 *
 * @param status the HTTP status
 * @param body the content; null for none
 */
record Answer(int status, @Nullable JsonNode body) {

  /** No answer at all: the connection ends. */
  static final Answer NONE = new Answer(0, null);

  static final Answer CREATED = new Answer(201, null);

  static final Answer DONE = new Answer(204, null);

  static Answer of(JsonNode body) {
    return new Answer(200, body);
  }
}
