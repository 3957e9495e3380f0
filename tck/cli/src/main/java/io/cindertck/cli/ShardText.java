package io.cindertck.cli;

import io.cindertck.suite.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shards as people write them. */
final class ShardText {
  private static final Pattern PART = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** More than anybody has machines, and than a campaign has scenarios. */
  private static final int MOST = 10_000;

  private ShardText() {}

  /**
   * Reads one such as {@code 2/7}.
   *
   * @param where where it was found
   * @throws UsageException when it is none
   */
  static Shard parse(String where, String text) {
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      throw new UsageException(
          where + " is '" + text + "'; give a part and the number of parts, such as 2/7, or auto");
    }
    return of(where, Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
  }

  /**
   * A part.
   *
   * @param where what says so
   * @throws UsageException when there is no such part
   */
  static Shard of(String where, int index, int count) {
    if (index < 1 || index > count) {
      throw new UsageException(
          "%s: there is no part %d of %d; parts count from 1".formatted(where, index, count));
    }
    if (count > MOST) {
      throw new UsageException("%s: %d parts are more than %d".formatted(where, count, MOST));
    }
    return new Shard(index, count);
  }
}
