package io.cindertck.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What makes two failures of a clause the same failure: the ways in which it is violated, without
 * what goes by the case, such as names, numbers and the answer.
 *
 * <p>It is written as its ways, in order, with a semicolon between each two: {@code delete-group
 * answered that all went well although the array failed; update-group raised KeyError}. What is
 * waived may be written shorter: as the beginnings of its ways, at words.
 *
 * @param ways each once, in order; none has a semicolon in it
 */
public record Signature(Set<String> ways) {
  /**
   * In place of the ways that are left out where there are too many. Nobody has said what they are,
   * so that no signature covers it.
   */
  public static final String MORE = "more ways than are told";

  private static final String BETWEEN = "; ";

  /** Copies {@code ways}. */
  public Signature {
    ways = Collections.unmodifiableSortedSet(new TreeSet<>(ways));
  }

  /** As it is written. What it says is not checked: it may be of another version of the kit. */
  public static Signature of(String written) {
    return new Signature(
        Arrays.stream(written.split(";", -1))
            .map(way -> way.strip().replaceAll("\\s+", " "))
            .filter(way -> !way.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Of the same clause, failing in any of these ways. */
  public static Signature ofAll(Collection<Signature> parts) {
    return new Signature(
        parts.stream().flatMap(part -> part.ways().stream()).collect(Collectors.toSet()));
  }

  /** Whether ways are left out. */
  public boolean isCut() {
    return ways.contains(MORE);
  }

  /** Whether each way of a failure is one of these, or begins like one, and none is left out. */
  public boolean covers(Signature failure) {
    return !failure.isCut() && failure.ways.stream().allMatch(this::covers);
  }

  /** Whether a way of a failure is one of these, or begins like one. */
  public boolean coversSome(Signature failure) {
    return failure.ways.stream().anyMatch(this::covers);
  }

  private boolean covers(String way) {
    return ways.stream().anyMatch(known -> way.equals(known) || way.startsWith(known + " "));
  }

  /** As it is written. */
  @Override
  public String toString() {
    return String.join(BETWEEN, ways);
  }
}
