package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same failure has the same signature, whatever it was found by; another one has another. */
class SignatureTest {
  private static Map<String, String> signatures(String name, int tries, long seed) {
    FaultyDriver driver =
        FaultyDrivers.all().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    Result result;
    try (Target target = driver.open()) {
      result = Runs.of(target, Dialect.CONSISTENCYGROUP, tries, seed);
    }
    Map<String, String> signatures = new TreeMap<>();
    for (ClauseResult clause : result.clauses()) {
      if (driver.broken().contains(clause.id())) {
        signatures.put(clause.id(), Objects.requireNonNull(clause.signature()));
      } else {
        assertThat(clause.signature()).isNull();
      }
    }
    return signatures;
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries-in-a-mapping", "half-deletion-swallowed"})
  void isTheSameForAnotherSeedAndAnotherNumberOfTries(String driver) {
    assertThat(signatures(driver, 1, 1)).isNotEmpty().isEqualTo(signatures(driver, 6, 4711));
  }

  @Test
  void isAnotherForAnotherFailure() {
    String clause = "reply.entries-type";
    String mapping = signatures("entries-in-a-mapping", 0, 1).get(clause);
    String rows = signatures("rows-of-the-database", 0, 1).getOrDefault(clause, "");

    assertThat(mapping)
        .isEqualTo("delete-group returned … as volumes_model_update, which is no list");
    assertThat(rows).isNotEqualTo(mapping);
  }
}
