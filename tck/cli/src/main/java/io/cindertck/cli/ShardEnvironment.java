package io.cindertck.cli;

import io.cindertck.suite.Shard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which part of a campaign is to be played, as systems say it that start a job many times. */
final class ShardEnvironment {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** Those that say which of how many a job is, in a variable each. */
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("Kubernetes", "JOB_COMPLETION_INDEX", 0, "JOB_COMPLETIONS"),
          new Pair("GitLab", "CI_NODE_INDEX", 1, "CI_NODE_TOTAL"),
          new Pair("CircleCI", "CIRCLE_NODE_INDEX", 0, "CIRCLE_NODE_TOTAL"),
          new Pair("Buildkite", "BUILDKITE_PARALLEL_JOB", 0, "BUILDKITE_PARALLEL_JOB_COUNT"));

  private final Map<String, String> environment;

  private ShardEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A system's two variables.
   *
   * @param from what the first index is
   */
  private record Pair(String system, String index, int from, String count) {}

  /**
   * The part that the environment names.
   *
   * @throws UsageException when it names none, or two
   */
  static Shard in(Map<String, String> environment) {
    Map<String, Shard> found = new ShardEnvironment(environment).found();
    if (found.isEmpty()) {
      throw new UsageException(
          "--shard auto: nothing in the environment says which shard this is ("
              + PAIRS.stream().map(Pair::index).collect(Collectors.joining(", "))
              + ", SLURM_ARRAY_TASK_ID); give --shard I/N");
    }
    if (found.values().stream().distinct().count() > 1) {
      throw new UsageException(
          "--shard auto: the environment contradicts itself: "
              + found.entrySet().stream()
                  .map(
                      each ->
                          "%s says %d/%d"
                              .formatted(
                                  each.getKey(), each.getValue().index(), each.getValue().count()))
                  .collect(Collectors.joining(", "))
              + "; give --shard I/N");
    }
    return found.values().iterator().next();
  }

  private Map<String, Shard> found() {
    Map<String, Shard> found = new LinkedHashMap<>();
    for (Pair pair : PAIRS) {
      if (text(pair.index()).isPresent()) {
        int index = number(pair.index(), pair.system()) - pair.from() + 1;
        int count = number(pair.count(), pair.system());
        found.put(pair.system(), ShardText.of("--shard auto: " + pair.system(), index, count));
      }
    }
    if (text("SLURM_ARRAY_TASK_ID").isPresent()) {
      found.put("Slurm", slurm());
    }
    return found;
  }

  /** Its tasks may begin anywhere, and be some apart. */
  private Shard slurm() {
    int id = slurm("ID");
    int min = slurm("MIN");
    int max = slurm("MAX");
    int count = slurm("COUNT");
    int step = text("SLURM_ARRAY_TASK_STEP").isPresent() ? Math.max(1, slurm("STEP")) : 1;
    if (max - min != (long) (count - 1) * step || (id - min) % step != 0) {
      throw new UsageException(
          "--shard auto: the Slurm array has %d tasks from %d to %d, and they are not %d apart; give an array such as 1-7, or --shard I/N"
              .formatted(count, min, max, step));
    }
    return ShardText.of("--shard auto: Slurm", (id - min) / step + 1, count);
  }

  private int slurm(String what) {
    return number("SLURM_ARRAY_TASK_" + what, "Slurm");
  }

  private Optional<String> text(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  private int number(String variable, String system) {
    String value = text(variable).orElse("");
    if (NUMBER.matcher(value).matches()) {
      return Integer.parseInt(value);
    }
    throw new UsageException(
        value.isEmpty()
            ? "--shard auto: "
                + system
                + " says which shard this is, and "
                + variable
                + " is not set"
            : "--shard auto: " + variable + " is '" + value + "', and no number");
  }
}
