package io.cindertck.suite;

import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shards of one campaign, as far as they are there.
 *
 * @param counted those that count, by their numbers
 * @param troubles what is missing, or there more than once, a line each
 */
record ShardSet(List<ShardReport> counted, List<String> troubles) {
  private static final int LONGEST = 80;
  private static final String NOT_GIVEN = "not given";

  /** Whatever order they are given in. */
  private static final Comparator<ShardReport> ORDER =
      Comparator.comparingInt((ShardReport report) -> report.shard().index())
          .thenComparing(report -> report.result().run().startedAt())
          .thenComparing(report -> report.dir().toString());

  /**
   * Reads them. A folder without a result is that of a shard which never came to one.
   *
   * @param dirs their folders, one at least
   * @throws ShardException when they are not of one campaign
   * @throws IOException when one cannot be read
   */
  static ShardSet read(List<Path> dirs) throws IOException {
    List<ShardReport> reports = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Path dir : dirs.stream().sorted().toList()) {
      if (Files.exists(dir.resolve(ResultFile.NAME))) {
        reports.add(ShardReport.read(dir));
      } else {
        troubles.add("there is no result in " + dir);
      }
    }
    if (reports.isEmpty()) {
      throw new ShardException(troubles.get(0));
    }
    reports.sort(ORDER);
    ShardReport whole =
        reports.stream().filter(each -> each.part() != null).findFirst().orElse(reports.get(0));
    reports.forEach(report -> requireAlike(whole, report));
    SortedMap<Integer, List<ShardReport>> ended = new TreeMap<>();
    for (ShardReport report : reports) {
      if (report.part() == null) {
        troubles.add(report.name() + " has not ended: " + report.dir());
      } else {
        ended.computeIfAbsent(report.shard().index(), first -> new ArrayList<>()).add(report);
      }
    }
    if (ended.isEmpty()) {
      throw new ShardException("none of the shards has ended: " + reports.get(0).dir());
    }
    missing(reports, reports.get(0).shard().count()).forEach(troubles::add);
    ended.values().stream()
        .filter(same -> same.size() > 1)
        .map(ShardSet::repeated)
        .forEach(troubles::add);
    return new ShardSet(ended.values().stream().map(same -> same.get(0)).toList(), troubles);
  }

  private static void requireAlike(ShardReport one, ShardReport other) {
    Map<String, String> ours = one.facts();
    Map<String, String> theirs = other.facts();
    Set<String> facts = new LinkedHashSet<>(ours.keySet());
    if (other.part() == null) {
      // There is no more to be known of one that has not ended.
      facts.retainAll(theirs.keySet());
    } else {
      facts.addAll(theirs.keySet());
    }
    for (String fact : facts) {
      String told = ours.getOrDefault(fact, NOT_GIVEN);
      String differs = theirs.getOrDefault(fact, NOT_GIVEN);
      if (!told.equals(differs)) {
        throw new ShardException(
            "these are not of one campaign: %s is %s in %s, and %s in %s"
                .formatted(fact, shown(told), one.dir(), shown(differs), other.dir()));
      }
    }
  }

  private static String shown(String fact) {
    String text = fact.isEmpty() ? "nothing" : fact;
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static List<String> missing(List<ShardReport> reports, int count) {
    List<Integer> missing =
        IntStream.rangeClosed(1, count)
            .filter(index -> reports.stream().noneMatch(one -> one.shard().index() == index))
            .boxed()
            .toList();
    String numbers = missing.stream().map(Object::toString).collect(Collectors.joining(", "));
    return switch (missing.size()) {
      case 0 -> List.of();
      case 1 -> List.of("shard %s of %d is missing".formatted(numbers, count));
      default -> List.of("shards %s of %d are missing".formatted(numbers, count));
    };
  }

  private static String repeated(List<ShardReport> same) {
    return "%s is there %d times, and counted once, as in the first of these: %s"
        .formatted(
            same.get(0).name(),
            same.size(),
            same.stream().map(report -> report.dir().toString()).collect(Collectors.joining(", ")));
  }
}
