package io.cindertck.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.KitVersion;
import io.cindertck.suite.Progress;
import io.cindertck.suite.Waiver;
import io.cindertck.suite.Waivers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of a run. */
final class RunLog implements Progress {
  private final EventLog log;
  private @Nullable Waivers waivers;
  private Standing standing = new Standing("", 0, 0, 0, 0, 0);

  RunLog(EventLog log) {
    this.log = log;
  }

  /** The run begins. */
  void starts(CheckPlan plan) {
    CheckRequest request = plan.request();
    waivers = Waivers.of(request, log.now());
    log.event(
        "start",
        line -> {
          line.put("kit", KitVersion.VERSION);
          line.put("driver", log.redacted(request.target().driver()));
          line.put("dialect", request.target().dialect().id());
          line.put("seed", request.seed()).put("tries", request.tries());
          line.put("clauses", request.clauses());
          line.put("budget", plan.budget() == null ? null : plan.budget().toSeconds());
          line.put("report", request.report().toString());
        });
  }

  @Override
  public void at(Standing now) {
    standing = now;
  }

  @Override
  public void begins(String phase) {
    log.event("phase", line -> counts(line.put("phase", phase)));
  }

  private void counts(ObjectNode line) {
    line.put("scenarios", standing.scenarios()).put("calls", standing.calls());
    line.put("judged", standing.judged());
  }

  @Override
  public void violated(Clause clause, String why) {
    String told = log.redacted(why);
    List<Waiver> waiving = waivers == null ? List.of() : waivers.waiving(clause, told);
    String ticket =
        waiving.stream().map(Waiver::ticket).filter(Objects::nonNull).findFirst().orElse(null);
    log.event(
        "violation",
        line ->
            line.put("clause", clause.id())
                .put("level", clause.level().toString())
                .put("why", told)
                .put("waived", !waiving.isEmpty())
                .put("ticket", ticket));
  }

  @Override
  public void made(Clause clause, FoundCase found) {
    log.event(
        "case",
        line ->
            line.put("clause", clause.id())
                .put("file", found.file().isEmpty() ? null : found.file())
                .put("steps", found.counterexample().steps().size())
                .put("minimal", found.counterexample().minimal())
                .put("flaky", found.counterexample().flaky()));
  }

  /** Something that whoever reads the log should know. */
  void warns(String message) {
    log.event("warning", line -> line.put("message", log.redacted(message)));
  }

  /**
   * The run has ended.
   *
   * @param written the files and folders that are there for a reader
   */
  void ends(Result result, List<String> written) {
    result.notes().forEach(this::warns);
    result.cleanUp().forEach(left -> warns("left on the array: " + left));
    log.event(
        "verdict",
        line -> {
          line.put("verdict", result.verdict().id()).put("exit", result.verdict().exitCode());
          line.put("scenarios", result.run().scenarios()).put("calls", result.run().calls());
          line.put("millis", result.run().millis());
          texts(line, "reasons", result.reasons());
          texts(line, "waived", waived(result));
          texts(line, "notReached", result.notReached());
          texts(line, "written", written);
        });
  }

  private static List<String> waived(Result result) {
    return result.clauses().stream()
        .filter(clause -> clause.verdict() == Verdict.WAIVED)
        .map(ClauseResult::id)
        .toList();
  }

  private void texts(ObjectNode line, String name, List<String> texts) {
    texts.stream().map(log::redacted).forEach(line.putArray(name)::add);
  }
}
