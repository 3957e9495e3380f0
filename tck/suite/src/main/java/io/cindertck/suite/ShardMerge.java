package io.cindertck.suite;

import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Operation;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.MalformedResultException;
import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.OfOperation;
import io.cindertck.report.Terms.Shards;
import io.cindertck.report.Timeline;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.Scenario;
import io.cindertck.suite.timing.MergedTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins the shards of a campaign into one result. What they counted is added up, and then judged by
 * what judges a campaign in one piece.
 */
public final class ShardMerge {
  private final ShardSet shards;
  private final ShardReport first;
  private final CheckRequest request;
  private final MergedCases cases;

  private ShardMerge(ShardSet shards, Path report) {
    this.shards = shards;
    this.first = shards.counted().get(0);
    this.request = request(first);
    this.cases = new MergedCases(shards, report);
  }

  /**
   * What came of it.
   *
   * @param folders the reports that were joined, in the order of their shards
   * @param files the files of its cases: the folder of the report that each is in, by its name from
   *     there
   */
  public record Merged(Result result, List<Path> folders, Map<String, Path> files) {}

  /**
   * Joins reports.
   *
   * @param dirs their folders, in any order
   * @param report the folder that the joined report goes to, as its commands name it
   * @throws ShardException when they are not shards of one campaign
   * @throws MalformedResultException when one is no result
   * @throws IOException when one cannot be read
   */
  public static Merged of(List<Path> dirs, Path report) throws IOException {
    ShardMerge merge = new ShardMerge(ShardSet.read(dirs), report);
    try {
      return merge.merged();
    } catch (IllegalArgumentException e) {
      throw new ShardException(
          "what the shards hand over does not fit together: " + e.getMessage());
    }
  }

  private Merged merged() {
    Result result = result();
    return new Merged(
        result, shards.counted().stream().map(ShardReport::dir).toList(), cases.files(result));
  }

  private Result result() {
    Subject subject = subject();
    MergedAccount account = MergedAccount.of(shards, request, subject);
    List<RunFacts> runs = shards.counted().stream().map(each -> each.result().run()).toList();
    Instant begun =
        runs.stream().map(RunFacts::startedAt).min(Comparator.naturalOrder()).orElseThrow();
    Instant ended =
        runs.stream()
            .map(run -> run.startedAt().plusMillis(run.millis()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    RunResult results =
        new RunResult(
            request,
            subject,
            account,
            request.target().redactor(),
            Clock.fixed(ended, ZoneOffset.UTC),
            begun,
            times(begun));
    SweepMerge sweep = new SweepMerge();
    shards.counted().forEach(shard -> sweep.add(shard.result().sweep(), shard.counted()));
    List<ClauseResult> clauses = results.clauses(cases.of(account.counts()));
    List<String> notReached = NotReached.of(shards, account.counts());
    List<String> troubles = new ArrayList<>(shards.troubles());
    troubles.addAll(sweep.troubles());
    Result result = results.result(sweep.result(), clauses, troubles, left(), notReached);
    return asFar(result.noting(uncompared()));
  }

  /** That the builds of a driver are not known, where nothing of it could be read. */
  private List<String> uncompared() {
    boolean isKnown = !first.counted().settings().getOrDefault(ShardAccount.DIGEST, "").isEmpty();
    if (isKnown || first.shard().isWhole()) {
      return List.of();
    }
    String not = "the builds of the driver were not compared: ";
    if (isIn("java:")) {
      return List.of(not + "no class of it could be read");
    }
    return isIn("python:")
        ? List.of(not + "its module is on Python's own path, and not on --python-path")
        : List.of();
  }

  /** Whether the driver is in that language, in a container or not. */
  private boolean isIn(String language) {
    String locator = first.result().driver().locator();
    return locator.startsWith(language) || locator.contains("," + language);
  }

  /** All shards are the campaign; fewer are those that they are. */
  private Result asFar(Result result) {
    List<Integer> indexes = shards.counted().stream().map(each -> each.shard().index()).toList();
    int count = first.shard().count();
    return indexes.size() == count ? result : result.with(new Shards(count, indexes, null));
  }

  private static CheckRequest request(ShardReport first) {
    Result result = first.result();
    TargetRequest target = TargetRequest.of(result.driver().locator(), result.driver().dialect());
    Scenario none = new Scenario(target.dialect(), List.of());
    ShardPart part = first.counted();
    return new CheckRequest(
        target,
        result.run().tries(),
        result.run().seed(),
        result.run().clauses(),
        result.run().strict(),
        false,
        part.asked().cases().stream()
            .map(clause -> new SavedCase("", clause, "", "", "", "", none))
            .toList(),
        CheckRequest.REPORT,
        AskedTerms.terms(part.asked()));
  }

  private Subject subject() {
    ShardPart part = first.counted();
    Result result = first.result();
    Set<Sight> sights =
        Arrays.stream(part.settings().getOrDefault(ShardAccount.SEES, "").split(" "))
            .filter(name -> !name.isEmpty())
            .map(Sight::valueOf)
            .collect(Collectors.toSet());
    // Each shard may have an array of its own.
    String arrays =
        shards.counted().stream()
            .map(shard -> shard.result().array().locator())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new Subject(
        result.driver().locator(),
        new DriverDescription(
            result.driver().name(), Optional.ofNullable(result.driver().cinder()), part.methods()),
        arrays,
        sights,
        "yes".equals(part.settings().get(ShardAccount.PROXY)));
  }

  private MergedTimes times(Instant begun) {
    MergedTimes times = new MergedTimes();
    for (ShardReport shard : shards.counted()) {
      Timeline timeline = shard.result().timeline();
      long at = shard.result().run().startedAt().toEpochMilli() - begun.toEpochMilli();
      if (timeline != null) {
        times.add(at, timeline);
      }
      for (OfOperation counted : shard.counted().operations()) {
        String packed = counted.latencies();
        for (Operation operation : Operation.values()) {
          if (packed != null && operation.id().equals(counted.id())) {
            times.add(operation, packed);
          }
        }
      }
    }
    return times;
  }

  /** What each may have left on its array. */
  private List<String> left() {
    List<String> lines = new ArrayList<>();
    for (ShardReport shard : shards.counted()) {
      shard.result().cleanUp().stream().map(shard::told).forEach(lines::add);
    }
    return lines;
  }
}
