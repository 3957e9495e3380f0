package io.cindertck.maven;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command says on standard output that an error of the build tells again. */
final class Said {
  /** How it begins what it tells of a MUST that failed. */
  private static final Pattern FAILED = Pattern.compile("✗ (\\S+)  MUST");

  /** Its verdict with the first reason; where only that is told, after whose it is. */
  private static final Pattern INCOMPLETE =
      Pattern.compile(
          "(?:(?:profile|shard) .*: )?incomplete: (.*) · [0-9,]+ driver calls in [0-9.]+ s · .*");

  /** The other reasons follow, a line each. */
  private static final Pattern REASON = Pattern.compile("  (\\S.*)");

  private static final Pattern MORE = Pattern.compile("  and ([0-9]+) more, which the report .*");

  /** Profiles may fail in the same clause, and be incomplete for the same reason. */
  private final Set<String> failed = new LinkedHashSet<>();

  private final Set<String> reasons = new LinkedHashSet<>();
  private int unnamed;
  private boolean amongReasons;

  /** It says a line. */
  synchronized void line(String line) {
    Matcher violation = FAILED.matcher(line);
    if (violation.matches()) {
      failed.add(violation.group(1));
    }
    Matcher verdict = INCOMPLETE.matcher(line);
    Matcher reason = REASON.matcher(line);
    Matcher more = MORE.matcher(line);
    if (verdict.matches()) {
      reasons.add(verdict.group(1));
      amongReasons = true;
    } else if (amongReasons && more.matches()) {
      unnamed += Integer.parseInt(more.group(1));
    } else if (amongReasons && reason.matches()) {
      reasons.add(reason.group(1));
    } else {
      amongReasons = false;
    }
  }

  /** The MUST clauses that failed, in their order. */
  synchronized List<String> failed() {
    return List.copyOf(failed);
  }

  /** Why it is incomplete. */
  synchronized List<String> reasons() {
    return List.copyOf(reasons);
  }

  /** How many reasons there are beside those. */
  synchronized int unnamed() {
    return unnamed;
  }
}
