package io.cindertck.report.format;

import io.cindertck.report.Content;
import io.cindertck.report.Result;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One way to tell a result. */
public interface Format {
  /** What it is asked for by, such as {@code junit}. */
  String id();

  /** What it is and whom it is for, in a few words. */
  String use();

  /** The file that it is, or the folder, as a path from the report's folder. */
  String place();

  /** The files that it is, where there are several, and the folder where it is one. */
  default List<String> names() {
    return List.of(place());
  }

  /**
   * Renders a result.
   *
   * @return the files with their content, by their path from the report's folder
   * @throws IOException when it cannot be rendered; the message says why
   */
  Map<String, Content> files(Result result) throws IOException;
}
