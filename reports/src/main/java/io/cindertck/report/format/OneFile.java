package io.cindertck.report.format;

import io.cindertck.report.Content;
import io.cindertck.report.Result;
import java.io.IOException;
import java.util.Map;

/**
 * A format that is one file.
 *
 * @param id what it is asked for by
 * @param use what it is
 * @param place the file's name
 * @param renderer what makes its content
 */
record OneFile(String id, String use, String place, Renderer renderer) implements Format {
  /** Makes a file's content. */
  @FunctionalInterface
  interface Renderer {
    byte[] bytes(Result result) throws IOException;
  }

  @Override
  public Map<String, Content> files(Result result) throws IOException {
    return Map.of(place, Content.of(renderer.bytes(result)));
  }
}
