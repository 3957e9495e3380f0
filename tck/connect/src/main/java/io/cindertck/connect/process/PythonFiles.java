package io.cindertck.connect.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Python modules that are resources.
 *
 * @param beside the class that they are found beside
 * @param folder where they are from there
 * @param names their names, relative to the folder
 */
public record PythonFiles(Class<?> beside, String folder, List<String> names) {

  /** Copies {@code names}. */
  public PythonFiles {
    names = List.copyOf(names);
  }

  /** Writes them into {@code directory}, where none of them may be yet. */
  public void writeTo(Path directory) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      try (InputStream content = beside.getResourceAsStream(folder + "/" + name)) {
        if (content == null) {
          throw new IOException("the file " + name + " is missing in this build");
        }
        Files.copy(content, file);
      }
    }
  }
}
