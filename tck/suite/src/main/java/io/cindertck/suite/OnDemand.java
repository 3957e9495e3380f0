package io.cindertck.suite;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Draws the same as another, and makes a value of it only when asked for one. A shard draws all
 * that the campaign draws, and plays a part of it: making the values takes most of the time that
 * drawing takes.
 *
 * @param <T> what is drawn
 */
record OnDemand<T>(Arbitrary<T> drawn) implements Arbitrary<Supplier<T>> {
  @Override
  public RandomGenerator<Supplier<T>> generator(int tries) {
    return late(drawn.generator(tries));
  }

  @Override
  public RandomGenerator<Supplier<T>> generatorWithEmbeddedEdgeCases(int tries) {
    return late(drawn.generatorWithEmbeddedEdgeCases(tries));
  }

  @Override
  public EdgeCases<Supplier<T>> edgeCases(int most) {
    List<Supplier<Shrinkable<Supplier<T>>>> late =
        drawn.edgeCases(most).suppliers().stream().map(OnDemand::late).toList();
    return EdgeCases.fromSuppliers(late);
  }

  private static <T> RandomGenerator<Supplier<T>> late(RandomGenerator<T> generator) {
    return random -> late(generator.next(random));
  }

  private static <T> Supplier<Shrinkable<Supplier<T>>> late(Supplier<Shrinkable<T>> edgeCase) {
    return () -> late(edgeCase.get());
  }

  private static <T> Shrinkable<Supplier<T>> late(Shrinkable<T> drawn) {
    return Shrinkable.unshrinkable(drawn::value);
  }
}
