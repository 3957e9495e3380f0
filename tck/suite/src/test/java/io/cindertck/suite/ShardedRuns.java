package io.cindertck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Dialect;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.scenario.cleanup.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Campaigns in one piece and in shards, as tests make them. */
record ShardedRuns(
    Supplier<Target> targets,
    Dialect dialect,
    int tries,
    long seed,
    @Nullable String clauses,
    Terms terms,
    Supplier<Stop> stops) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** On no terms but the contract's, to their end. */
  ShardedRuns(
      Supplier<Target> targets, Dialect dialect, int tries, long seed, @Nullable String clauses) {
    this(targets, dialect, tries, seed, clauses, Terms.NONE, Stop::unlessAsked);
  }

  /** The same on such terms. */
  ShardedRuns on(Terms others) {
    return new ShardedRuns(targets, dialect, tries, seed, clauses, others, stops);
  }

  /** The same, stopped so. */
  ShardedRuns with(Supplier<Stop> others) {
    return new ShardedRuns(targets, dialect, tries, seed, clauses, terms, others);
  }

  /** All of it. */
  Result whole() {
    return run(Shard.WHOLE);
  }

  /** A part of it. */
  Result run(Shard shard) {
    CheckRequest request =
        new CheckRequest(
            TargetRequest.of(Targets.REFERENCE, dialect),
            tries,
            seed,
            clauses,
            false,
            false,
            List.of(),
            CheckRequest.REPORT,
            terms.of(shard));
    try (Target target = targets.get()) {
      return new Check(request, Clock.systemUTC(), stops.get(), Told.nobody())
          .run(target, Ledger.NONE)
          .result();
    }
  }

  /** The reports of all shards, each in a folder of its own. */
  List<Path> write(int count, Path folder) throws IOException {
    List<Path> dirs = new ArrayList<>();
    for (int index = 1; index <= count; index++) {
      Path dir = folder.resolve("shard-" + index);
      ResultFile.write(dir, run(new Shard(index, count)));
      dirs.add(dir);
    }
    return dirs;
  }

  /** A result without what is a time. */
  static JsonNode withoutTimes(Result result, Path folder) throws IOException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(ResultFile.write(folder, result).toFile());
    json.remove("timeline");
    ((ObjectNode) json.get("run")).remove(Set.of("startedAt", "millis"));
    json.get("operations").forEach(operation -> ((ObjectNode) operation).remove("latencies"));
    return json;
  }
}
