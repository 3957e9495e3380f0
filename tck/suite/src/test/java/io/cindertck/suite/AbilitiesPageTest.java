package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.reference.ReferenceDriver;
import io.cindertck.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page says which clauses are judged because a probe has an ability. */
class AbilitiesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "array-probes.md");

  private static Set<String> shown(Ability ability) throws IOException {
    String name = ability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String row =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `" + name + "` |"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row for " + name));
    String clauses = row.replaceFirst("^\\|[^|]*\\|[^|]*\\|([^|]*)\\|.*", "$1").strip();
    return clauses.contains("`")
        ? new TreeSet<>(Arrays.asList(clauses.replace("`", "").split(", ")))
        : Set.of();
  }

  @ParameterizedTest
  @EnumSource(Ability.class)
  void withoutAnAbilityTheClausesOnThePageAreNotObserved(Ability lacking) throws IOException {
    FakeArray array = FakeArray.standard();
    Result result;
    try (Target target =
        new Target(
            "reference",
            JvmConnection.open(new ReferenceDriver(array.client()), Duration.ofSeconds(30)),
            LimitedArray.without(lacking, ArrayLocators.probe(array)))) {
      result = Runs.of(target, Dialect.CONSISTENCYGROUP, 0);
    }
    assertThat(Runs.with(Verdict.FAILED, result)).isEmpty();
    assertThat(Runs.with(Verdict.KIT_ERROR, result)).isEmpty();
    Set<String> unobserved = Runs.with(Verdict.NOT_OBSERVED, result);
    // Calls at a time are beyond every probe.
    unobserved.remove("history.linearizable");
    assertThat(unobserved).as("%s", lacking).isEqualTo(shown(lacking));
  }
}
