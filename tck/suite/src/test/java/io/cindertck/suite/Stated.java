package io.cindertck.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is stated of each faulty driver, in a table of the test resources: a line each, with the
 * driver's name and numbers. {@code -Dcinder-tck.restate=true} writes down what was measured.
 */
final class Stated {
  private static final Path FOLDER = Path.of("src/test/resources/io/cindertck/suite");
  private static final boolean RESTATE = Boolean.getBoolean("cinder-tck.restate");

  private final Path file;
  private final Map<String, List<Long>> stated = new LinkedHashMap<>();
  private final Map<String, List<Long>> measured = new LinkedHashMap<>();

  Stated(String name) {
    this.file = FOLDER.resolve(name);
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          List<String> fields = new ArrayList<>(List.of(line.split("\t")));
          stated.put(fields.remove(0), fields.stream().map(Long::valueOf).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Notes what was measured; answers what is stated, which is the same when it is being restated.
   */
  List<Long> of(String driver, List<Long> numbers) {
    measured.put(driver, numbers);
    if (RESTATE) {
      return numbers;
    }
    List<Long> known = stated.get(driver);
    if (known == null) {
      throw new AssertionError(
          driver
              + " is not in "
              + file
              + "; measured "
              + numbers
              + ": run with"
              + " -Dcinder-tck.restate=true and look at the change");
    }
    return known;
  }

  /** Writes the table down anew, where that was asked for. */
  void close(String heading) throws IOException {
    if (RESTATE) {
      List<String> lines = new ArrayList<>(List.of("# " + heading));
      measured.forEach(
          (driver, numbers) ->
              lines.add(
                  driver
                      + "\t"
                      + numbers.stream().map(Object::toString).collect(Collectors.joining("\t"))));
      Files.write(file, lines);
    }
  }
}
