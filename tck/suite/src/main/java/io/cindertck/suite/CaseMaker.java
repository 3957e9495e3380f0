package io.cindertck.suite;

import com.fasterxml.jackson.databind.node.NullNode;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.ArrayTroubleException;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioJson;
import io.cindertck.scenario.Shrinker;
import io.cindertck.scenario.Shrinker.Shrunk;
import io.cindertck.scenario.StepText;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Makes the smallest case of a violation. */
final class CaseMaker {
  private static final String OUT_OF_REACH =
      "the driver or its array is out of reach, or does not come back";

  private final Campaign campaign;
  private final ReferenceTrial trial;
  private final Replays replays;
  private final Redactor redactor;
  private final CaseWords words;

  CaseMaker(Campaign campaign, ReferenceTrial trial, Replays replays, Redactor redactor) {
    this.campaign = campaign;
    this.trial = trial;
    this.replays = replays;
    this.redactor = redactor;
    this.words = new CaseWords(redactor);
  }

  /**
   * The smallest case of a clause that was violated; empty when the reference driver violates the
   * clause by the same case, which is taken back then.
   */
  Optional<FoundCase> of(ClauseTally tally) {
    Scenario failing = tally.smallest();
    String why = tally.why() == null ? "" : redactor.redact(tally.why() + "");
    if (failing == null) {
      return Optional.of(FoundCase.untold(ofDescription(why)));
    }
    try {
      return of(tally, failing, why);
    } catch (UncheckedIOException e) {
      // What was asked for cannot be written: that is no failure of a case.
      throw e;
    } catch (RuntimeException e) {
      campaign.hindrances().ofKit(tally.place(), e);
      return Optional.of(notPlayedAgain(tally.clause(), failing, why, "the kit failed"));
    }
  }

  private Optional<FoundCase> of(ClauseTally tally, Scenario failing, String why) {
    if (trial.blames(tally.clause(), failing)) {
      tally.retract(
          "the reference driver is blamed for the same: "
              + String.join("; ", StepText.of(failing)));
      return Optional.empty();
    }
    long before = campaign.calls();
    FoundCase found = found(tally.clause(), failing, why);
    tally.shrunk(campaign.calls() - before);
    return Optional.of(found);
  }

  private FoundCase found(Clause clause, Scenario failing, String why) {
    if (campaign.isExhausted()) {
      return notPlayedAgain(
          clause,
          failing,
          why,
          campaign.hindrances().stopped().isPresent()
              ? OUT_OF_REACH
              : "there was no time left for it");
    }
    try {
      return smallest(clause, failing, why);
    } catch (DriverUnreachableException e) {
      campaign.stop(e);
      return notPlayedAgain(clause, failing, why, OUT_OF_REACH);
    } catch (ArrayTroubleException | CutShortException e) {
      return notPlayedAgain(clause, failing, why, redactor.redact(e.getMessage() + ""));
    }
  }

  private FoundCase smallest(Clause clause, Scenario failing, String why) {
    Budget budget = new Budget(campaign);
    LastFailure last = new LastFailure(campaign, clause, smaller -> !trial.blames(clause, smaller));
    Shrunk shrunk = new Shrinker(last::failure, budget::isLeft).shrink(failing);
    Run again = last.play(shrunk.scenario());
    Optional<Finding> finding = LastFailure.violation(clause, again.trace());
    boolean reproduced = finding.isPresent();
    Finding told =
        finding
            .or(last::finding)
            .orElseGet(() -> new Finding(clause, Judgement.violated(why), Finding.WHOLE));
    // Of a case that did not fail again, the run that did is told, where one was seen.
    Run shown = reproduced ? again : last.run().orElse(again);
    Counterexample counterexample =
        words.of(
            shown, told, shrunk.minimal() && reproduced, reproduced, replays.command(clause.id()));
    String toldWhy = redactor.redact(counterexample.why());
    SavedCase saved = replays.saved(clause.id(), shown.salt(), shown.carriedOut(), toldWhy);
    return new FoundCase(
        counterexample,
        saved,
        Optional.of(shown),
        reproduced ? Optional.empty() : Optional.of(again));
  }

  /**
   * The case as it was found, where it cannot be looked at closer.
   *
   * @param because why not
   */
  private FoundCase notPlayedAgain(Clause clause, Scenario failing, String why, String because) {
    Counterexample counterexample =
        new Counterexample(
            ScenarioJson.write(failing),
            StepText.of(failing),
            0,
            "not played again: " + because,
            "not looked at again",
            "not asked again",
            NullNode.instance,
            why,
            0,
            CaseWords.faults(failing),
            false,
            false,
            replays.command(clause.id()),
            null);
    String salt = Long.toString(campaign.seed());
    SavedCase saved = replays.saved(clause.id(), salt, failing, why);
    return new FoundCase(counterexample, saved, Optional.empty(), Optional.empty());
  }

  /** The case of a driver whose methods alone show what is wrong. */
  static Counterexample ofDescription(String why) {
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
        null,
        null);
  }
}
