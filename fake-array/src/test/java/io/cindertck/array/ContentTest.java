package io.cindertck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContentTest {

  private static final Stamp ONE = new Stamp("host", 1);
  private static final Stamp TWO = new Stamp("host", 2);

  @Test
  void blocksAreSortedAndTheLastWriteWins() {
    Content content = Content.EMPTY.with(7, ONE).with(0, ONE).with(3, ONE).with(7, TWO);
    assertThat(content.stamps().keySet()).containsExactly(0, 3, 7);
    assertThat(content.stamps()).containsEntry(7, TWO).containsEntry(0, ONE);
    assertThat(content).isEqualTo(Content.EMPTY.with(0, ONE).with(3, ONE).with(7, TWO));
  }

  @Test
  void writingLeavesTheContentBeforeAlone() {
    Content before = Content.EMPTY.with(0, ONE);
    Content after = before.with(0, TWO);
    assertThat(before.stamps()).containsEntry(0, ONE);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void theDigestTellsContentsApartAndStaysTheSameBetweenRuns() {
    Content content = Content.EMPTY.with(0, ONE);
    assertThat(content.digest()).isEqualTo("a9d87dd8f8c2").isEqualTo(content.with(0, ONE).digest());
    assertThat(content.digest())
        .isNotEqualTo(Content.EMPTY.digest())
        .isNotEqualTo(Content.EMPTY.with(1, ONE).digest())
        .isNotEqualTo(Content.EMPTY.with(0, TWO).digest())
        .isNotEqualTo(Content.EMPTY.with(0, new Stamp("other", 1)).digest())
        .isNotEqualTo(content.withDamage(0).digest());
  }

  @Test
  void damageShowsInTheBlockAndOnlyThere() {
    Content content = Content.EMPTY.with(0, ONE).with(5, TWO);
    assertThat(content.damagedBlocks()).isEmpty();
    assertThat(content.withDamage(5).damagedBlocks()).containsExactly(5);
    assertThat(content.withDamage(5).with(5, ONE).damagedBlocks()).isEmpty();
  }

  @Test
  void blocksAreCountedFromZeroAndOnlyWrittenOnesCanBeDamaged() {
    assertThatIllegalArgumentException().isThrownBy(() -> Content.EMPTY.with(-1, ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> Content.EMPTY.withDamage(0));
  }
}
