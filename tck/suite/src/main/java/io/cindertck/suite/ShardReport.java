package io.cindertck.suite;

import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.ShardPart;
import io.cindertck.report.Terms.Shards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a shard.
 *
 * @param dir its folder
 * @param shard which it is
 * @param part what it hands over; null where it has not ended
 */
record ShardReport(Path dir, Result result, Shard shard, @Nullable ShardPart part) {
  /** Far more than anybody has. */
  private static final int MOST_SHARDS = 10_000;

  /**
   * Reads one.
   *
   * @throws io.cindertck.report.MalformedResultException when its result is none
   * @throws ShardException when it is of no shard
   * @throws IOException when there is none, or it cannot be read
   */
  static ShardReport read(Path dir) throws IOException {
    Result result = ResultFile.read(dir);
    Shards shards = result.terms() == null ? null : result.terms().shards();
    if (shards == null) {
      throw new ShardException(dir + " is the result of a whole campaign, and of no shard");
    }
    if (shards.indexes().size() != 1) {
      throw new ShardException(
          dir + " is the result of a merge; give the reports of the shards themselves");
    }
    if (shards.count() > MOST_SHARDS) {
      throw new ShardException(
          "%s is said to be one of %d shards; there are %d at most"
              .formatted(dir, shards.count(), MOST_SHARDS));
    }
    if (shards.part() != null) {
      ShardAgreement.require(dir, result, shards.part());
    }
    return new ShardReport(
        dir, result, new Shard(shards.indexes().get(0), shards.count()), shards.part());
  }

  /** What people call it. */
  String name() {
    return "shard " + shard.index() + " of " + shard.count();
  }

  /** What it told, with its name where there are others. */
  String told(String line) {
    return shard.isWhole() ? line : name() + ": " + line;
  }

  /** What it counted. */
  ShardPart counted() {
    return Objects.requireNonNull(part, "only of shards that have ended");
  }

  /** What the shards of a campaign have in common; in words, by what it is. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kit", result.kit().version());
    facts.put("contract", result.contract().version());
    facts.put("driver", result.driver().locator());
    facts.put("driver's name", result.driver().name());
    facts.put("Cinder", Optional.ofNullable(result.driver().cinder()).orElse("none"));
    facts.put("dialect", result.driver().dialect().id());
    facts.put("--seed", Long.toString(result.run().seed()));
    facts.put("--tries", Integer.toString(result.run().tries()));
    facts.put("--strict", result.run().strict() ? "yes" : "no");
    facts.put("--clauses", Optional.ofNullable(result.run().clauses()).orElse("all"));
    facts.put("number of shards", Integer.toString(shard.count()));
    if (part != null) {
      facts.putAll(part.settings());
      facts.put("methods", part.methods().toString());
      facts.put("profile", Optional.ofNullable(part.asked().profile()).orElse("none"));
      facts.put("claimed capabilities", String.valueOf(part.asked().claimed()));
      facts.put("waivers", part.asked().waivers().toString());
    }
    return facts;
  }
}
