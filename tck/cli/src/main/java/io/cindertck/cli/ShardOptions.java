package io.cindertck.cli;

import io.cindertck.suite.Shard;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check that several machines share. */
final class ShardOptions {
  private static final String AUTO = "auto";

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Play part I of N of the campaign that --seed has, from 1; 'auto' takes both"
              + " from the environment of Kubernetes, GitLab, CircleCI, Slurm or Buildkite."
              + " 'cinder-tck report merge' joins the reports.")
  private @Nullable String shard;

  @Option(
      names = "--verdict-by-merge",
      description =
          "End a shard that was played to its end with exit code 0, whatever it found:"
              + " the verdict is left to 'cinder-tck report merge'. Default: a shard is"
              + " incomplete at best, exit code 2")
  private boolean verdictByMerge;

  /**
   * The part that is to be played.
   *
   * @param seeded whether a seed was given
   * @throws UsageException when there is no such part, or nothing says which
   */
  Shard shard(Map<String, String> environment, boolean seeded) {
    String asked = shard;
    if (asked == null) {
      if (verdictByMerge) {
        throw new UsageException("--verdict-by-merge is for shards; give --shard too");
      }
      return Shard.WHOLE;
    }
    if (!seeded) {
      throw new UsageException(
          "--shard needs a --seed that is the same for all shards, such as the pipeline's number");
    }
    return asked.equals(AUTO)
        ? ShardEnvironment.in(environment)
        : ShardText.parse("--shard", asked);
  }

  /** Whether a shard that was played to its end is done, whatever it found. */
  boolean leavesVerdict() {
    return verdictByMerge;
  }
}
