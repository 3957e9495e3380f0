package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnseenTest {
  @Test
  void namesControls() {
    assertThat(Unseen.named("a\u0000b\u001b[31m\u0085"))
        .isEqualTo("a[U+0000]b[U+001B][31m[U+0085]");
  }

  @Test
  void namesMarksOfDirectionAndInvisibleCharacters() {
    assertThat(Unseen.named("\u202Egnp.exe\u2066\u200B\uFEFF\u2028"))
        .isEqualTo("[U+202E]gnp.exe[U+2066][U+200B][U+FEFF][U+2028]");
  }

  @Test
  void namesWhatIsBeyondTheFirstPlaneAndHalvesOfPairs() {
    assertThat(Unseen.named("\uDB40\uDC41 \uD800 \uDC00")).isEqualTo("[U+E0041] [U+D800] [U+DC00]");
    assertThat(Unseen.escaped("\uDB40\uDC41 \uD800")).isEqualTo("\\udb40\\udc41 \\ud800");
  }

  @Test
  void leavesTextAsItIs() {
    String text = "Größe 1 GiB\n東京 שלום e\u0301 \uD83D\uDE00 «»";

    assertThat(Unseen.named(text)).isEqualTo(text);
  }

  @Test
  void breaksTowersOfMarks() {
    assertThat(Unseen.named("e" + "\u0301".repeat(5)))
        .isEqualTo("e\u0301\u0301\u0301[U+0301][U+0301]");
  }
}
