package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A signature is written as its ways, and reads back. */
class SignatureTest {
  @Test
  void isItsWaysInOrder() {
    assertThat(Signature.of("update-group raised E ;delete-group  answered;; ").toString())
        .isEqualTo("delete-group answered; update-group raised E");
    assertThat(Signature.of("").ways()).isEmpty();
  }

  @Test
  void ofPartsIsThatOfTheWholeInAnyOrder() {
    Signature a = Signature.of("a b; c d");
    Signature b = Signature.of("c d; e f");

    assertThat(Signature.ofAll(List.of(a, b)))
        .isEqualTo(Signature.ofAll(List.of(b, a)))
        .hasToString("a b; c d; e f");
  }

  @Test
  void coversWhatItNamesOrBeginsLike() {
    Signature failure = Signature.of("delete-group answered that; update-group raised E");

    assertThat(Signature.of("delete-group; update-group raised E").covers(failure)).isTrue();
    assertThat(Signature.of("delete-group").covers(failure)).isFalse();
    assertThat(Signature.of("delete-group").coversSome(failure)).isTrue();
    assertThat(Signature.of("delete").coversSome(failure)).isFalse();
  }
}
