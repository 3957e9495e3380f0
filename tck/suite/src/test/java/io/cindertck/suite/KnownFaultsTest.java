package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.KnownFault;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of faulty drivers that reports show is what {@link KillMatrixTest} finds: that test
 * shows that each driver breaks the clauses which it says, and no other. After a change that is
 * meant, {@code -Dgolden.rewrite=true} writes the table anew.
 */
class KnownFaultsTest {
  private static final int MOST = 5;

  private static final Path TABLE =
      Path.of("src/main/resources/io/cindertck/suite", KnownFaults.TABLE);

  /** Those that few clauses catch come first: they say most about a clause. */
  private static List<KnownFault> caughtBy(Clause clause) {
    return FaultyDrivers.all().stream()
        .filter(driver -> driver.broken().contains(clause.id()))
        .sorted(
            Comparator.<FaultyDriver>comparingInt(driver -> driver.broken().size())
                .thenComparing(driver -> !driver.clause().equals(clause.id())))
        .limit(MOST)
        .map(driver -> new KnownFault(driver.name(), driver.lie()))
        .toList();
  }

  @Test
  void everyClauseHasThoseThatTheMatrixHas() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Clause clause : Catalogue.clauses()) {
      for (KnownFault fault : caughtBy(clause)) {
        lines.add(clause.id() + "\t" + fault.driver() + "\t" + fault.mistake());
      }
    }
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.write(TABLE, lines);
    }
    assertThat(Files.readAllLines(TABLE)).isEqualTo(lines);
  }

  @Test
  void areReadFromTheTable() {
    assertThat(Catalogue.clauses())
        .allSatisfy(
            clause ->
                assertThat(KnownFaults.of(clause.id()))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(MOST));
    assertThat(KnownFaults.of("create-group-snapshot.consistent-cut"))
        .contains(new KnownFault("snapshots-one-by-one", "takes one snapshot after the other"));
    assertThat(KnownFaults.of("no.such-clause")).isEmpty();
  }
}
