package io.cindertck.report.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How the files of a report are named from a folder that need not be theirs. In place of one that
 * is not there the result is named.
 *
 * @param result the file of the result, in the report's folder
 * @param dir the folder, whether it is there or not
 */
record ReportFiles(Path result, Path dir) implements UnaryOperator<String> {
  /**
   * Names a file.
   *
   * @param name its path from the report's folder
   * @return the relative reference to it; the whole address where none leads there
   */
  @Override
  public String apply(String name) {
    Path file = result.resolveSibling(name);
    Path to = (Files.isRegularFile(file) ? file : result).toAbsolutePath().normalize();
    Path from = dir.toAbsolutePath().normalize();
    if (!Objects.equals(from.getRoot(), to.getRoot())) {
      return to.toUri().toString();
    }
    String path = from.relativize(to).toString().replace(from.getFileSystem().getSeparator(), "/");
    try {
      // With a slash before it no part of it can be taken for a scheme.
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
