package io.cindertck.report.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ArrayFacts;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;
import io.cindertck.report.SweepResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Results such as no run would give, drawn from a seed. */
final class RandomResults {
  static final String HOSTILE =
      "</script><script>alert(1)</script>|`*_[x](javascript:1)\"'\u202Eevil\u0007\u001b[31m\uD800"
          + "\u200B a\u0301\u0301\u0301\u0301\u0301\r\nnext\u2028line";

  private static final List<String> WHYS =
      List.of(
          "volume 1 is still there",
          "volume 22 is still there",
          "the group is gone",
          "",
          HOSTILE,
          "\u3000\u00a0 wide \u2007\u3000",
          "x".repeat(599) + "\uD83D\uDE00\uD83D\uDE00",
          "long \u202E".repeat(200));

  private final Random random;

  RandomResults(long seed) {
    random = new Random(seed);
  }

  Result next() {
    List<Clause> catalogue = Catalogue.clauses();
    int size = random.nextInt(catalogue.size());
    List<ClauseResult> clauses = new ArrayList<>();
    for (Clause clause : catalogue.subList(0, size)) {
      if (random.nextInt(10) > 0) {
        clauses.add(clause(clause.id(), clause.level(), verdict(), found()));
      }
    }
    return result(clauses, pick(Conformance.values()));
  }

  Result result(List<ClauseResult> clauses, Conformance verdict) {
    return new Result(
        new Result.Kit(pick("0.1.0", "0.2.0")),
        new Result.Contract(pick("1", "2")),
        verdict,
        List.of("drawn"),
        new DriverFacts(
            pick("reference", "python:acme:Acme", HOSTILE),
            pick(Dialect.values()),
            pick("acme", HOSTILE),
            random.nextBoolean() ? null : pick("21.3.2", HOSTILE)),
        new ArrayFacts(
            pick("fake", "none"), random.nextBoolean() ? List.of() : List.of("groups", HOSTILE)),
        new RunFacts(
            random.nextInt(3),
            random.nextInt(2),
            5,
            9,
            Instant.parse("2026-11-20T09:41:07Z").plusMillis(random.nextInt(3) * 250L),
            7,
            random.nextBoolean(),
            random.nextInt(3) > 0 ? null : pick("delete-*", HOSTILE)),
        List.of(),
        SweepResult.NONE,
        clauses,
        List.of(),
        null,
        null,
        null);
  }

  static ClauseResult clause(
      String id, Level level, Verdict verdict, @Nullable Counterexample found) {
    return new ClauseResult(
        id, "every", level, "said", "source", "owed", "advice", verdict, null, 3, 1, found, null,
        null);
  }

  static Counterexample found(String why, boolean reproduced, long calls) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return new Counterexample(
        json.objectNode(),
        List.of(),
        0,
        "",
        "",
        "",
        json.objectNode(),
        why,
        calls,
        List.of(),
        true,
        reproduced,
        null,
        null);
  }

  private @Nullable Counterexample found() {
    return random.nextInt(3) > 0
        ? null
        : found(WHYS.get(random.nextInt(WHYS.size())), random.nextInt(3) > 0, random.nextInt(2));
  }

  private Verdict verdict() {
    return random.nextInt(2) > 0 ? Verdict.PASSED : pick(Verdict.values());
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
