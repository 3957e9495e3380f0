package io.cindertck.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.HeldDifferences;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.judge.Words;
import io.cindertck.contract.value.ValueJson;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioJson;
import io.cindertck.scenario.Shrinker;
import io.cindertck.scenario.Shrinker.Shrunk;
import io.cindertck.scenario.Step;
import io.cindertck.scenario.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the smallest case of a violation, and puts it into words. */
final class CaseMaker {
  /** How many scenarios may be played to make one case small. */
  private static final int BUDGET = 250;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Campaign campaign;
  private final Redactor redactor;

  CaseMaker(Campaign campaign, Redactor redactor) {
    this.campaign = campaign;
    this.redactor = redactor;
  }

  /** The smallest case of a clause that was violated. */
  Counterexample of(ClauseTally tally) {
    Clause clause = tally.clause();
    String why = tally.why() == null ? "" : tally.why();
    Scenario failing = tally.smallest();
    if (failing == null) {
      return ofDescription(why);
    }
    if (campaign.isExhausted()) {
      return untold(failing, redactor.redact(why));
    }
    try {
      return smallest(clause, failing, why);
    } catch (DriverUnreachableException e) {
      campaign.stop(e);
      return untold(failing, redactor.redact(why));
    }
  }

  private Counterexample smallest(Clause clause, Scenario failing, String why) {
    Shrinker shrinker = new Shrinker(candidate -> failure(clause, candidate), BUDGET);
    Shrunk shrunk = shrinker.shrink(failing);
    Run run = campaign.run(shrunk.scenario());
    Optional<Finding> finding = violation(clause, run.trace());
    return finding
        .map(found -> told(run, found, shrunk.minimal(), true))
        .orElseGet(
            () ->
                told(
                    run,
                    new Finding(clause, Judgement.violated(why), Finding.WHOLE),
                    false,
                    false));
  }

  /** The case as it was found, where the driver can no longer be reached to look closer. */
  private static Counterexample untold(Scenario failing, String why) {
    return new Counterexample(
        ScenarioJson.write(failing),
        StepText.of(failing),
        0,
        "not played again: the driver is out of reach, or does not come back",
        "not looked at again",
        "not asked again",
        NullNode.instance,
        why,
        0,
        faults(failing),
        false,
        false,
        null);
  }

  /** The scenario as it was carried out, when it still violates the clause. */
  private Optional<Scenario> failure(Clause clause, Scenario candidate) {
    if (campaign.isExhausted()) {
      return Optional.empty();
    }
    Run run = campaign.run(candidate);
    return violation(clause, run.trace()).map(found -> run.carriedOut());
  }

  private static Optional<Finding> violation(Clause clause, Trace trace) {
    return Finding.of(trace).stream()
        .filter(finding -> finding.clause().equals(clause))
        .filter(finding -> finding.judgement() instanceof Judgement.Violated)
        .findFirst();
  }

  private static Counterexample ofDescription(String why) {
    return new Counterexample(
        NullNode.instance,
        List.of("look at the driver's methods"),
        1,
        "the driver has not been called",
        "the array has not been asked",
        "Cinder has recorded nothing",
        NullNode.instance,
        why,
        0,
        List.of(),
        true,
        true,
        null);
  }

  private Counterexample told(Run run, Finding finding, boolean minimal, boolean again) {
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
        call.map(there -> stepOf(run.carriedOut(), there.index())).orElse(0),
        readable(run, call.map(CaseMaker::said).orElse("no call was made")),
        readable(run, call.map(there -> held(there, trace)).orElse("nothing")),
        readable(run, call.map(CaseMaker::recorded).orElse("nothing")),
        call.map(there -> reply(run, there.said())).orElse(NullNode.instance),
        readable(run, why),
        seen.size(),
        faults(run.carriedOut()),
        minimal,
        again,
        null);
  }

  private String readable(Run run, String text) {
    return redactor.redact(run.ids().readable(text));
  }

  /** The number, from 1, of the step that made the call with this index. */
  private static int stepOf(Scenario scenario, int call) {
    int calls = 0;
    for (int i = 0; i < scenario.steps().size(); i++) {
      Step step = scenario.steps().get(i);
      calls +=
          step instanceof Step.Call
              ? 1
              : step instanceof Step.Together together ? together.commands().size() : 0;
      if (calls > call) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String said(Observation call) {
    return call.call().method() + ": " + Words.reply(call.said());
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
    }
    try {
      return MAPPER.readTree(readable(run, MAPPER.writeValueAsString(node)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply that was written cannot be read", e);
    }
  }

  private static List<String> faults(Scenario scenario) {
    List<String> faults = new ArrayList<>();
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Call call) {
        call.faults().forEach(fault -> faults.add(StepText.fault(fault)));
      }
    }
    return faults;
  }
}
