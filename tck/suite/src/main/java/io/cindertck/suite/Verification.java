package io.cindertck.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * What is found when a report is checked against its own evidence.
 *
 * @param parts what was looked at, in order
 */
public record Verification(List<Part> parts) {

  /** Copies {@code parts}. */
  public Verification {
    parts = List.copyOf(parts);
  }

  /** Whether the verdict stands. */
  public enum Standing {
    /** Everything that was looked at bears it out. */
    STANDS,
    /** Something contradicts it. */
    DOES_NOT_STAND,
    /** Nothing contradicts it, and not all could be looked at. */
    CANNOT_BE_TOLD
  }

  /**
   * One thing that was looked at.
   *
   * @param name what it is
   * @param wrong what contradicts the report, a line each
   * @param open what could not be told, a line each
   * @param said what else there is to say, a line each
   */
  public record Part(String name, List<String> wrong, List<String> open, List<String> said) {

    /** Copies the lists. */
    public Part {
      wrong = List.copyOf(wrong);
      open = List.copyOf(open);
      said = List.copyOf(said);
    }

    /** A part that is being looked at. */
    static Draft named(String name) {
      return new Draft(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Lines that are being gathered. */
  record Draft(String name, List<String> wrong, List<String> open, List<String> said) {
    Part done() {
      return new Part(name, wrong, open, said);
    }
  }

  /** Whether the verdict stands. */
  public Standing standing() {
    if (parts.stream().anyMatch(part -> !part.wrong().isEmpty())) {
      return Standing.DOES_NOT_STAND;
    }
    return parts.stream().anyMatch(part -> !part.open().isEmpty())
        ? Standing.CANNOT_BE_TOLD
        : Standing.STANDS;
  }
}
