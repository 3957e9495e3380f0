package io.cindertck.report;

import java.io.IOException;
import java.util.Map;

/**
 * One form in which a result is told.
 *
 * @param name what people call it
 */
public record Format(String name, Rendering rendering) {

  /** Makes files of a result. */
  @FunctionalInterface
  public interface Rendering {
    /**
     * The files of a result, by their names from the report's folder.
     *
     * @throws IOException when they cannot be made
     */
    Map<String, Content> files(Result result) throws IOException;
  }
}
