package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FoldTest {
  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void showsAShortListAtOnce() {
    assertThat(Fold.of(upTo(6), 3, any -> false)).containsExactly(new Fold<>(upTo(6), false, 0));
    assertThat(Fold.of(List.of(), 3, any -> false)).isEmpty();
  }

  @Test
  void foldsTheMiddleOfALongOneAndSaysHowMuchItIs() {
    List<Fold<Integer>> stretches = Fold.of(upTo(10), 3, any -> false);

    assertThat(stretches)
        .containsExactly(
            new Fold<>(List.of(1, 2, 3), false, 0),
            new Fold<>(List.of(4, 5, 6, 7), true, 0),
            new Fold<>(List.of(8, 9, 10), false, 0));
    assertThat(stretches.get(1).summary("call")).isEqualTo("4 calls between");
  }

  @Test
  void doesNotFoldWhatTells() {
    assertThat(Fold.of(upTo(10), 2, each -> each == 6))
        .extracting(Fold::folded)
        .containsExactly(false, true, false, false, false);
  }

  @Test
  void leavesOutWhatIsTooMuchAndSaysSo() {
    Fold<Integer> middle = Fold.of(upTo(2_000), 3, any -> false).get(1);

    assertThat(middle.items()).hasSize(Fold.LIMIT).startsWith(4);
    assertThat(middle.rest()).isEqualTo("… and 1,934 more, see conformance.json");
    assertThat(middle.summary("call")).isEqualTo("1,994 calls between");
  }

  @Test
  void isBoundedEvenWhereAllTells() {
    assertThat(Fold.of(upTo(2_000), 3, any -> true).stream().mapToInt(f -> f.items().size()).sum())
        .isEqualTo(6 + 2 * Fold.LIMIT);
  }
}
