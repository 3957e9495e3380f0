package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsInNamesTest {
  private static final String ONE = Bench.id(1);

  @Test
  void uuidsAreFoundWithAndWithoutDashesInAnyCaseTheLastFirst() {
    assertThat(UuidsInNames.in("volume-" + ONE)).containsExactly(ONE);
    assertThat(UuidsInNames.in("v" + Bench.undashed(1) + "x")).containsExactly(ONE);
    String lettered = Bench.id(0xabcdef);
    assertThat(UuidsInNames.in(lettered.toUpperCase(Locale.ROOT))).containsExactly(lettered);
    assertThat(UuidsInNames.in(ONE + "@" + Bench.undashed(2))).containsExactly(Bench.id(2), ONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "golden-image", "0000-1111", "0123456789abcdef0123456789abcde"})
  void otherNamesHaveNone(String name) {
    assertThat(UuidsInNames.in(name)).isEmpty();
  }

  @Test
  void whatWasFoundIsFoundAgainAlsoAfterMoreNamesThanAreRemembered() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(UuidsInNames.in("volume-" + Bench.id(i))).containsExactly(Bench.id(i));
    }
    assertThat(UuidsInNames.in("volume-" + ONE)).containsExactly(ONE);
    // The answer is remembered, not worked out again.
    assertThat(UuidsInNames.in("volume-" + ONE)).isSameAs(UuidsInNames.in("volume-" + ONE));
  }
}
