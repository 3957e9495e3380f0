package io.cindertck.report.format;

import io.cindertck.report.CapabilityResult;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import io.cindertck.report.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What there is to know of a run, in names and values. */
final class RunProperties {
  private RunProperties() {}

  static Map<String, String> of(Result result) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("verdict", result.verdict().id());
    facts.put("driver", Words.line(result.driver().locator()));
    facts.put("driver.name", Words.name(result.driver().name()));
    facts.put("dialect", result.driver().dialect().id());
    facts.put("array", Words.line(result.array().locator()));
    facts.put("kit", Words.name(result.kit().version()));
    facts.put("contract", Words.name(result.contract().version()));
    facts.put("seed", String.valueOf(result.run().seed()));
    facts.put("calls", String.valueOf(result.run().calls()));
    facts.put("started", result.run().startedAt().toString());
    facts.put("strict", String.valueOf(result.run().strict()));
    String clauses = result.run().clauses();
    if (clauses != null) {
      facts.put("clauses", Words.name(clauses));
    }
    Terms terms = result.terms();
    if (terms != null) {
      terms.capabilities().forEach(each -> facts.put("capability." + each.id(), words(each)));
    }
    return facts;
  }

  private static String words(CapabilityResult capability) {
    Boolean claimed = capability.claimed();
    String claim = claimed == null ? "" : claimed ? ", claimed" : ", not claimed";
    return capability.found() + claim;
  }
}
