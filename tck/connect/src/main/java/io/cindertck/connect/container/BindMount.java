package io.cindertck.connect.container;

import java.nio.file.Path;

/**
 * A file or folder of the engine's machine that a container sees.
 *
 * @param host where it is there; absolute
 * @param inside where the container has it; absolute
 * @param readOnly whether the container may not change it
 */
public record BindMount(Path host, String inside, boolean readOnly) {
  private static final String READ_ONLY = ":ro";

  /** As {@link #parse} reads it. */
  public String text() {
    return host + ":" + inside + (readOnly ? READ_ONLY : "");
  }

  /**
   * Reads {@code HOST:CONTAINER} or {@code HOST:CONTAINER:ro}.
   *
   * @throws IllegalArgumentException when it is not of that form, with one line that says so
   */
  public static BindMount parse(String text) {
    boolean readOnly = text.endsWith(READ_ONLY);
    String paths = readOnly ? text.substring(0, text.length() - READ_ONLY.length()) : text;
    int colon = paths.indexOf(':');
    String inside = paths.substring(colon + 1);
    if (colon <= 0 || !inside.startsWith("/") || inside.contains(":")) {
      throw new IllegalArgumentException(
          "mount '"
              + text
              + "' is not of the form HOST:CONTAINER or HOST:CONTAINER:ro,"
              + " with an absolute path in the container");
    }
    return new BindMount(Path.of(paths.substring(0, colon)).toAbsolutePath(), inside, readOnly);
  }
}
