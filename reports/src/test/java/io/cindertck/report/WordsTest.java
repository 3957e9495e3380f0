package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void keepsALineALine() {
    assertThat(Words.line(" one\r\ntwo\rthree\n")).isEqualTo("one↵ two↵ three");
    assertThat(Words.block("one\r\ntwo\n")).isEqualTo("one\ntwo");
  }

  @Test
  void cutsWhatIsLongAndSaysSo() {
    assertThat(Words.line("x".repeat(Words.LINE))).hasSize(Words.LINE);
    assertThat(Words.line("x".repeat(Words.LINE + 1_234)))
        .startsWith("xxx")
        .endsWith("x … [1,234 more characters, see conformance.json]");
  }

  @Test
  void cutsBetweenCharacters() {
    String text = "x".repeat(Words.LINE - 1) + "\uD83D\uDE00\uD83D\uDE00";

    assertThat(Words.line(text)).contains("x … [2 more characters").doesNotContain("\uD83D");
  }

  @Test
  void cutsLongLists() {
    assertThat(Words.lines(Collections.nCopies(1_201, "x")))
        .hasSize(Words.ITEMS + 1)
        .endsWith("… and 1,001 more, see conformance.json");
  }

  @Test
  void tellsDurations() {
    assertThat(FactView.duration(0)).isEqualTo("0 ms");
    assertThat(FactView.duration(999)).isEqualTo("999 ms");
    assertThat(FactView.duration(9_430)).isEqualTo("9.4 s");
    assertThat(FactView.duration(200_000)).isEqualTo("3 min 20 s");
    assertThat(FactView.duration(7_500_000)).isEqualTo("2 h 5 min");
  }
}
