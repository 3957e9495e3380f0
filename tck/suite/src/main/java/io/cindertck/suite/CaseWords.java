package io.cindertck.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.HeldDifferences;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.judge.Words;
import io.cindertck.contract.value.ValueJson;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioJson;
import io.cindertck.scenario.Step;
import io.cindertck.scenario.StepText;
import io.cindertck.suite.evidence.CallWords;
import io.cindertck.suite.evidence.CaseEvidence;
import io.cindertck.suite.evidence.CaseSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A case in words, for people who read a report. */
final class CaseWords {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Redactor redactor;

  CaseWords(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * What a case shows.
   *
   * @param replay the command that plays it again
   */
  Counterexample of(Run run, Finding finding, boolean minimal, boolean again, String replay) {
    Trace trace = run.trace();
    List<Observation> seen = trace.observations();
    Optional<Observation> call =
        finding.observation() == Finding.WHOLE
            ? seen.stream().reduce((first, second) -> second)
            : seen.stream().filter(one -> one.index() == finding.observation()).findFirst();
    String why = finding.judgement() instanceof Judgement.Violated violation ? violation.why() : "";
    return new Counterexample(
        ScenarioJson.write(run.carriedOut()),
        StepText.of(run.carriedOut()),
        call.map(there -> CaseSteps.stepOf(run.carriedOut(), there.index())).orElse(0),
        readable(run, call.map(CaseWords::said).orElse("no call was made")),
        readable(run, call.map(there -> held(there, trace)).orElse("nothing")),
        readable(run, call.map(CaseWords::recorded).orElse("nothing")),
        call.map(there -> reply(run, there.said())).orElse(NullNode.instance),
        readable(run, why),
        seen.size(),
        faults(run.carriedOut()),
        minimal,
        again,
        replay,
        CaseEvidence.of(run, finding, redactor));
  }

  private String readable(Run run, String text) {
    return redactor.redact(run.ids().readable(text));
  }

  private static String said(Observation call) {
    return call.call().method() + ": " + CallWords.answer(call);
  }

  private static String held(Observation call, Trace trace) {
    if (call.held().sights().isEmpty()) {
      return "the array cannot be seen";
    }
    List<String> lines = new ArrayList<>();
    for (Row row : call.recorded().rows().values()) {
      if (call.held().sees(row.kind())) {
        boolean is = call.held().holds(row.kind(), row.id());
        lines.add(row.id() + (is ? " is there" : " is not there"));
      }
    }
    Held before = HeldDifferences.withoutWrites(call.heldBefore(), call.acknowledged());
    Held after = HeldDifferences.withoutWrites(call.held(), call.acknowledged());
    HeldDifferences.newStrangers(trace.start(), call.held())
        .forEach(stranger -> lines.add("unaccounted for: " + stranger));
    List<String> changes = new ArrayList<>(HeldDifferences.between(before, after, id -> true));
    HeldDifferences.newStrangers(before, after)
        .forEach(stranger -> changes.add(stranger + " is there and was not"));
    lines.add(
        changes.isEmpty()
            ? "the call changed nothing"
            : "by the call: " + String.join(", ", changes));
    return String.join("; ", lines);
  }

  private static String recorded(Observation call) {
    String rows =
        call.recorded().rows().values().stream()
            .map(
                row -> row.id() + ": " + row.status() + (row.isDeleted() ? " (row destroyed)" : ""))
            .collect(Collectors.joining("; "));
    return call.error().map(error -> rows + "; the manager raised " + error.type()).orElse(rows);
  }

  private JsonNode reply(Run run, Reply reply) {
    JsonNode node;
    if (reply.outcome() instanceof Reply.Returned returned) {
      node = MAPPER.createObjectNode().set("returned", ValueJson.write(returned.value()));
    } else if (reply.outcome() instanceof Reply.Raised raised) {
      node =
          MAPPER
              .createObjectNode()
              .set(
                  "raised",
                  MAPPER
                      .createObjectNode()
                      .put("type", raised.type())
                      .put("message", raised.message())
                      .put("traceback", raised.traceback()));
    } else {
      node = MAPPER.createObjectNode().put("indefinite", Words.reply(reply));
      if (reply.outcome() instanceof Reply.TimedOut late && !late.doing().isEmpty()) {
        ((ObjectNode) node).put("doing", late.doing());
      }
    }
    try {
      return MAPPER.readTree(readable(run, MAPPER.writeValueAsString(node)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply that was written cannot be read", e);
    }
  }

  static List<String> faults(Scenario scenario) {
    List<String> faults = new ArrayList<>();
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Call call) {
        call.faults().forEach(fault -> faults.add(StepText.fault(fault)));
      }
    }
    return faults;
  }
}
