package io.cindertck.suite.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is wrong with a file, collected so that all of it can be mended at once. */
public final class Problems {
  /** Beyond these nobody reads on. */
  private static final int MOST = 50;

  private final List<Map.Entry<Place, String>> found = new ArrayList<>();

  /** Adds one. */
  public void add(Place place, String what) {
    found.add(Map.entry(place, what));
  }

  /** Whether there are none so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends the reading where there is anything wrong.
   *
   * @throws ConfigurationException with all of it, in the file's order
   */
  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(problem -> problem.getKey() + ": " + problem.getValue())
        .distinct()
        .forEach(lines::add);
    if (lines.size() > MOST) {
      int more = lines.size() - MOST;
      lines.subList(MOST, lines.size()).clear();
      lines.add("and " + more + " more problems");
    }
    throw new ConfigurationException(lines);
  }
}
