package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Words;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.SystematicScenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A short run of a hostile driver: a group is deleted, which is where it strikes, and afterwards
 * every other operation is tried.
 *
 * @param outcome what the driver said when it struck
 * @param others what the clauses found of the other operations
 */
record HostileRun(Reply.Outcome outcome, List<String> others) {

  /** Plays it. */
  static HostileRun of(Target target) {
    ScenarioRunner runner = new ScenarioRunner(target.driver(), target.array());
    Reply.Outcome outcome =
        play(runner, Operation.DELETE_GROUP).trace().observations().stream()
            .filter(seen -> seen.operation().equals(Optional.of(Operation.DELETE_GROUP)))
            .findFirst()
            .orElseThrow()
            .said()
            .outcome();
    List<String> others = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      if (operation != Operation.DELETE_GROUP) {
        others.addAll(findings(operation, play(runner, operation)));
      }
    }
    return new HostileRun(outcome, others);
  }

  private static Run play(ScenarioRunner runner, Operation operation) {
    // With two members where it strikes, and one elsewhere.
    return runner.run(
        SystematicScenarios.sweeps(operation, Dialect.CONSISTENCYGROUP).stream()
            .skip(operation == Operation.DELETE_GROUP ? 2 : 1)
            .findFirst()
            .orElseThrow()
            .undisturbed(),
        "hostile");
  }

  private static List<String> findings(Operation about, Run run) {
    List<String> found = new ArrayList<>();
    for (Finding finding : Finding.of(run.trace())) {
      String judgement = finding.judgement().getClass().getSimpleName();
      found.add(
          "%s %d %s %s".formatted(about, finding.observation(), finding.clause().id(), judgement));
    }
    return found;
  }

  /** What was said when it struck, in a line. */
  String told() {
    return Words.reply(new Reply(outcome, List.of()));
  }

  /** The clauses' findings that one of two runs has and the other has not. */
  List<String> differences(HostileRun right) {
    List<String> differences = new ArrayList<>(others);
    differences.removeAll(right.others);
    right.others.stream()
        .filter(finding -> !others.contains(finding))
        .map(finding -> "not: " + finding)
        .forEach(differences::add);
    return differences;
  }

  /** The processes that hosts of this JVM, or drivers in them, have left. */
  static Set<Long> left() {
    String mine = "CINDER_TCK_HOST=" + ProcessHandle.current().pid() + "-";
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> environment(pid).contains(mine))
        .collect(Collectors.toSet());
  }

  /** The same without the hosts themselves. */
  static Set<Long> leftByHosts() {
    Set<Long> hosts =
        ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    return left().stream().filter(pid -> !hosts.contains(pid)).collect(Collectors.toSet());
  }

  private static String environment(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
