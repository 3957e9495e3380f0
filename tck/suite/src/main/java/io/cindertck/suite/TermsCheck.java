package io.cindertck.suite;

import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a result says of waivers and capabilities is what its clauses come to. */
final class TermsCheck {
  private TermsCheck() {}

  /** What does not agree, a line each. */
  static List<String> of(Result result, Terms terms) {
    List<String> wrong = new ArrayList<>(waivers(result, terms));
    if (!terms.capabilities().isEmpty()
        && !Capabilities.of(result.clauses(), result.operations(), claimed(terms))
            .equals(terms.capabilities())) {
      wrong.add("what the driver is said to be able to do is not what the clauses come to");
    }
    return wrong;
  }

  private static List<String> waivers(Result result, Terms terms) {
    List<String> wrong = new ArrayList<>();
    Waivers waivers;
    try {
      waivers = again(result, terms.waivers());
    } catch (DateTimeException e) {
      return List.of("the last day of a waiver is no day: " + e.getMessage());
    }
    List<WaiverResult> results = waivers.results(result.clauses());
    for (int i = 0; i < terms.waivers().size(); i++) {
      WaiverResult told = terms.waivers().get(i);
      if (i >= results.size() || results.get(i).state() != told.state()) {
        wrong.add("the waiver of %s is told to be %s".formatted(told.clause(), told.state()));
      }
    }
    List<ClauseResult> drawn = waivers.applied(result.clauses());
    for (int i = 0; i < drawn.size(); i++) {
      ClauseResult told = result.clauses().get(i);
      if (told.verdict() != drawn.get(i).verdict()) {
        wrong.add(
            "%s is told as %s, which it is not by the waivers"
                .formatted(told.id(), told.verdict()));
      }
    }
    return wrong;
  }

  /** Those of a result are its own, whatever their scope. */
  private static Waivers again(Result result, List<WaiverResult> told) {
    List<Waiver> waivers =
        told.stream()
            .map(
                each ->
                    new Waiver(
                        each.clause(),
                        null,
                        null,
                        null,
                        each.signature(),
                        each.reason(),
                        each.ticket(),
                        each.owner(),
                        LocalDate.parse(each.expires())))
            .toList();
    LocalDate day = LocalDate.ofInstant(result.run().startedAt(), ZoneOffset.UTC);
    return new Waivers(
        waivers, day, result.driver().locator(), result.driver().dialect(), terms(result));
  }

  private static @Nullable String terms(Result result) {
    return result.terms() == null ? null : result.terms().profile();
  }

  private static @Nullable Set<String> claimed(Terms terms) {
    return terms.capabilities().stream().anyMatch(each -> each.claimed() != null)
        ? terms.capabilities().stream()
            .filter(each -> Boolean.TRUE.equals(each.claimed()))
            .map(CapabilityResult::id)
            .collect(Collectors.toSet())
        : null;
  }
}
