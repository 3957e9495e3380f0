package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written piece by piece is what the whole would be with its escapes. */
final class SeenWriterTest {
  private static final int LONGER_THAN_THE_BUFFER = 20_000;

  private static String written(String text, int piece) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SeenWriter writer = new SeenWriter(out)) {
      for (int i = 0; i < text.length(); i += piece) {
        writer.write(text, i, Math.min(piece, text.length() - i));
      }
    }
    return out.toString(UTF_8);
  }

  @Test
  void plainTextStaysAsItIs() throws IOException {
    String text = "a line\n" + "x".repeat(LONGER_THAN_THE_BUFFER) + "\nno end";

    assertThat(written(text, 1_000)).isEqualTo(text);
  }

  @Test
  void whatIsNotSeenIsEscapedWhereverAPieceEnds() throws IOException {
    String alphabet = "ab \n\u0007\u007f\u202e\u00e9\u0301\ud83d\ude00";
    Random random = new Random(1);
    for (int piece = 1; piece < 50; piece++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }

      assertThat(written(text.toString(), piece)).isEqualTo(Unseen.escaped(text.toString()));
    }
  }
}
