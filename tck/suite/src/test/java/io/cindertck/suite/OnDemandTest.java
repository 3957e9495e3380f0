package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnDemandTest {
  private static final int TRIES = 200;

  private final List<Object> made = new ArrayList<>();
  private final Arbitrary<List<String>> drawn =
      Arbitraries.strings().all().ofMaxLength(20).list().ofMaxSize(5).map(this::make);

  /** Generators are had in one only. */
  @BeforeEach
  void start() {
    JqwikSession.start();
  }

  @AfterEach
  void finish() {
    JqwikSession.finish();
  }

  private List<String> make(List<String> value) {
    made.add(value);
    return value;
  }

  /** Seeds mean the same with it and without: in random draws, and in edge cases among them. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void drawsTheSame(boolean withEdgeCases) {
    List<List<String>> values =
        draw(drawn.generator(TRIES, withEdgeCases)).map(Shrinkable::value).toList();
    List<List<String>> late =
        draw(new OnDemand<>(drawn).generator(TRIES, withEdgeCases))
            .map(Shrinkable::value)
            .map(Supplier::get)
            .toList();
    assertThat(late).isEqualTo(values);
  }

  /** jqwik itself puts those of a parameter among what it draws. */
  @Test
  void hasTheSameEdgeCases() {
    List<List<String>> late = new ArrayList<>();
    new OnDemand<>(drawn).edgeCases().forEach(edgeCase -> late.add(edgeCase.value().get()));
    List<List<String>> values = new ArrayList<>();
    drawn.edgeCases().forEach(edgeCase -> values.add(edgeCase.value()));
    assertThat(late).isNotEmpty().isEqualTo(values);
  }

  /** Which is what it is for. */
  @Test
  void makesNothingThatIsNotAskedFor() {
    List<Supplier<List<String>>> late =
        draw(new OnDemand<>(drawn).generator(TRIES, false)).map(Shrinkable::value).toList();
    assertThat(made).isEmpty();
    List<String> one = late.get(TRIES / 2).get();
    assertThat(made).containsExactly(one);
  }

  private static <T> Stream<Shrinkable<T>> draw(RandomGenerator<T> generator) {
    Random random = new Random(7);
    return Stream.generate(() -> generator.next(random)).limit(TRIES);
  }
}
