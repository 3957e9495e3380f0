package io.cindertck.report;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdict on the whole run, and what it rests on.
 *
 * @param id the verdict's id
 * @param sign how it is shown
 * @param meaning what the verdict means, in one sentence
 * @param tallies the counts, one sentence a level
 * @param shares the MUST clauses that apply, as parts of a bar
 * @param why what the reasons are, as a heading
 * @param reasons the run's own words
 * @param doubts where the verdict and the clauses do not agree; empty in a sound result
 */
record Headline(
    String id,
    Sign sign,
    String meaning,
    List<String> tallies,
    List<Share.Part> shares,
    String why,
    List<String> reasons,
    List<String> doubts) {
  static Headline of(Result result) {
    Tally must = Tally.of(result.clauses(), Level.MUST);
    Tally should = Tally.of(result.clauses(), Level.SHOULD);
    return new Headline(
        result.verdict().id(),
        Sign.of(result.verdict(), result.verdictInWords()),
        meaning(result, must),
        List.of(must.sentence(), should.sentence()),
        shares(must),
        result.verdict() == Conformance.INCOMPLETE ? "Why" : "What else there is to know",
        Words.lines(Grounds.of(result, must, should)),
        doubts(result, must, should));
  }

  private static List<Share.Part> shares(Tally must) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    parts.put("good", must.count(Verdict.PASSED));
    parts.put("bad", must.count(Verdict.FAILED));
    parts.put("warn", must.count(Verdict.WAIVED));
    parts.put("open", must.open());
    return Share.parts(parts);
  }

  private static String meaning(Result result, Tally must) {
    int waived = must.count(Verdict.WAIVED);
    return switch (result.verdict()) {
      case CONFORMANT ->
          waived == 0
              ? "Every MUST clause that applies to this driver was judged and passed."
              : "Every MUST clause that applies to this driver passed or is waived.";
      case NON_CONFORMANT ->
          must.count(Verdict.FAILED) == 0 && brokenClaim(result)
              ? "The driver does not do what is claimed of it."
              : "The driver breaks what it owes to Cinder.";
      case INCOMPLETE ->
          must.open() == 0 && Soundness.breaksTerms(result)
              ? "A waiver or a claim does not hold, so that the run is not told as conformant."
              : "This run does not show whether the driver conforms: something that had to be judged"
                  + " was not.";
    };
  }

  /** A page is believed by its first line; so that line is checked against all the others. */
  private static List<String> doubts(Result result, Tally must, Tally should) {
    int failed = must.count(Verdict.FAILED);
    boolean strictly = result.run().strict() && should.count(Verdict.FAILED) > 0;
    List<String> doubts = new ArrayList<>();
    long empty =
        result.clauses().stream()
            .filter(clause -> clause.verdict() == Verdict.PASSED && clause.judged() == 0)
            .count();
    if (empty > 0) {
      doubts.add(Words.count(empty, "clause") + " told as passed and never judged");
    }
    if (waivedByNothing(result) > 0) {
      doubts.add(Words.count(waivedByNothing(result), "clause") + " waived by no waiver in force");
    }
    switch (result.verdict()) {
      case CONFORMANT -> {
        if (Soundness.breaksTerms(result)) {
          doubts.add("something claimed or waived is not so");
        }
        if (!result.notReached().isEmpty()) {
          doubts.add("the run was cut short before all was played");
        }
        if (failed > 0 || must.open() > 0) {
          doubts.add(
              Words.count(failed, "MUST clause") + " failed, " + must.open() + " not judged");
        }
      }
      case NON_CONFORMANT -> {
        if (failed == 0 && !strictly && !brokenClaim(result)) {
          doubts.add("no MUST clause failed");
        }
      }
      case INCOMPLETE -> {
        if (failed > 0) {
          doubts.add(Words.count(failed, "MUST clause") + " failed");
        }
      }
    }
    return List.copyOf(doubts);
  }

  private static boolean brokenClaim(Result result) {
    Terms terms = result.terms();
    return terms != null && terms.capabilities().stream().anyMatch(CapabilityResult::isBroken);
  }

  /** Results of earlier kits say nothing of waivers. */
  private static long waivedByNothing(Result result) {
    Terms terms = result.terms();
    return terms == null
        ? 0
        : result.clauses().stream()
            .filter(clause -> clause.verdict() == Verdict.WAIVED)
            .filter(
                clause ->
                    terms.waivers().stream()
                        .noneMatch(
                            waiver ->
                                waiver.clause().equals(clause.id())
                                    && waiver.state() == WaiverResult.State.IN_FORCE))
            .count();
  }
}
