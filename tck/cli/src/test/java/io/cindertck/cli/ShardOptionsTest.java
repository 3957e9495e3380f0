package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.suite.Shard;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardOptionsTest {
  private static Map<String, String> environment(String text) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String variable : text.split(" ", -1)) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return environment;
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=7, 1, 7",
    "JOB_COMPLETION_INDEX=6 JOB_COMPLETIONS=7, 7, 7",
    "CI_NODE_INDEX=1 CI_NODE_TOTAL=3, 1, 3",
    "CI_NODE_INDEX=3 CI_NODE_TOTAL=3, 3, 3",
    "CIRCLE_NODE_INDEX=0 CIRCLE_NODE_TOTAL=4, 1, 4",
    "CIRCLE_NODE_INDEX=3 CIRCLE_NODE_TOTAL=4, 4, 4",
    "BUILDKITE_PARALLEL_JOB=1 BUILDKITE_PARALLEL_JOB_COUNT=2, 2, 2",
    "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_COUNT=7"
        + " SLURM_ARRAY_TASK_STEP=1, 5, 7",
    "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=6 SLURM_ARRAY_TASK_COUNT=7,"
        + " 1, 7",
    "SLURM_ARRAY_TASK_ID=14 SLURM_ARRAY_TASK_MIN=10 SLURM_ARRAY_TASK_MAX=16"
        + " SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_STEP=2, 3, 4",
    // A job of GitLab's that is not parallel has the one and not the other.
    "CI_NODE_TOTAL=1 CIRCLE_NODE_INDEX=0 CIRCLE_NODE_TOTAL=2, 1, 2",
    // Two systems that agree.
    "CI_NODE_INDEX=2 CI_NODE_TOTAL=3 JOB_COMPLETION_INDEX=1 JOB_COMPLETIONS=3, 2, 3",
  })
  void theEnvironmentSaysWhichShardThisIs(String text, int index, int count) {
    assertThat(ShardEnvironment.in(environment(text))).isEqualTo(new Shard(index, count));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOME=/root | nothing in the environment says which shard this is (JOB_COMPLETION_INDEX,"
            + " CI_NODE_INDEX, CIRCLE_NODE_INDEX, BUILDKITE_PARALLEL_JOB, SLURM_ARRAY_TASK_ID);"
            + " give --shard I/N",
        "CI_NODE_INDEX=2 CI_NODE_TOTAL=3 JOB_COMPLETION_INDEX=2 JOB_COMPLETIONS=3 | the environment"
            + " contradicts itself: Kubernetes says 3/3, GitLab says 2/3; give --shard I/N",
        "JOB_COMPLETION_INDEX=2 | Kubernetes says which shard this is, and JOB_COMPLETIONS is not"
            + " set",
        "CI_NODE_INDEX=0 CI_NODE_TOTAL=3 | GitLab: there is no part 0 of 3; parts count from 1",
        "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=3 | Kubernetes: there is no part 4 of 3; parts"
            + " count from 1",
        "CIRCLE_NODE_INDEX=one CIRCLE_NODE_TOTAL=3 | CIRCLE_NODE_INDEX is 'one', and no number",
        "CI_NODE_INDEX=1 CI_NODE_TOTAL=99999 | GitLab: 99999 parts are more than 10000",
        "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7"
            + " SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_STEP=1 | the Slurm array has 3 tasks from"
            + " 1 to 7, and they are not 1 apart; give an array such as 1-7, or --shard I/N",
      })
  void whatSaysItWronglyIsRefusedInOneLine(String text, String message) {
    assertThatThrownBy(() -> ShardEnvironment.in(environment(text)))
        .isInstanceOf(UsageException.class)
        .hasMessage("--shard auto: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--shard 1/2 | --shard needs a --seed that is the same for all shards, such as the"
            + " pipeline's number",
        "--seed 1 --shard 3 | --shard is '3'; give a part and the number of parts, such as 2/7, or"
            + " auto",
        "--seed 1 --shard 0/7 | --shard: there is no part 0 of 7; parts count from 1",
        "--seed 1 --shard 8/7 | --shard: there is no part 8 of 7; parts count from 1",
        "--verdict-by-merge | --verdict-by-merge is for shards; give --shard too",
      })
  void optionsThatMakeNoSenseAreRefusedInOneLine(String options, String message) {
    Command command = Command.run(("check " + options).split(" ", -1));
    assertThat(command.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(command.errorLines()).containsExactly("cinder-tck: " + message);
  }

  @Test
  void theEnvironmentIsLookedAtWhereItIsAskedForAlone() {
    ShardOptions options = new ShardOptions();
    assertThat(options.shard(environment("CI_NODE_INDEX=1 CI_NODE_TOTAL=3"), true))
        .isEqualTo(Shard.WHOLE);
  }
}
