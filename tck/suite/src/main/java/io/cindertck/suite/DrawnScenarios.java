package io.cindertck.suite;

import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Recipe;
import io.cindertck.scenario.Recipe.Lists;
import io.cindertck.scenario.Recipe.Mishap;
import io.cindertck.scenario.Recipe.Trait;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Scenarios drawn by jqwik, a property for each operation. A property never fails: what is found
 * goes to the campaign, which judges every clause and not only the first that is violated.
 */
@AddLifecycleHook(value = RunSettings.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
final class DrawnScenarios {
  /** Most groups are small: with more, a fault at a given member is rarely come to. */
  private static final int USUAL_MEMBERS = 5;

  private static final int MOST_MEMBERS = 24;

  @Property
  void createGroup(@ForAll("createGroupRecipes") Supplier<Recipe> recipe) {
    play(Operation.CREATE_GROUP, recipe);
  }

  @Property
  void createGroupFromSource(@ForAll("createGroupFromSourceRecipes") Supplier<Recipe> recipe) {
    play(Operation.CREATE_GROUP_FROM_SOURCE, recipe);
  }

  @Property
  void deleteGroup(@ForAll("deleteGroupRecipes") Supplier<Recipe> recipe) {
    play(Operation.DELETE_GROUP, recipe);
  }

  @Property
  void updateGroup(@ForAll("updateGroupRecipes") Supplier<Recipe> recipe) {
    play(Operation.UPDATE_GROUP, recipe);
  }

  @Property
  void createGroupSnapshot(@ForAll("createGroupSnapshotRecipes") Supplier<Recipe> recipe) {
    play(Operation.CREATE_GROUP_SNAPSHOT, recipe);
  }

  @Property
  void deleteGroupSnapshot(@ForAll("deleteGroupSnapshotRecipes") Supplier<Recipe> recipe) {
    play(Operation.DELETE_GROUP_SNAPSHOT, recipe);
  }

  private static void play(Operation operation, Supplier<Recipe> recipe) {
    Campaign campaign = CurrentRun.get().campaign();
    if (campaign.counts().isAbout(operation)) {
      CurrentRun.get().draws().play(operation, () -> recipe.get().scenario(campaign.dialect()));
    }
  }

  @Provide
  Arbitrary<Supplier<Recipe>> createGroupRecipes() {
    return recipes(Operation.CREATE_GROUP);
  }

  @Provide
  Arbitrary<Supplier<Recipe>> createGroupFromSourceRecipes() {
    return recipes(Operation.CREATE_GROUP_FROM_SOURCE);
  }

  @Provide
  Arbitrary<Supplier<Recipe>> deleteGroupRecipes() {
    return recipes(Operation.DELETE_GROUP);
  }

  @Provide
  Arbitrary<Supplier<Recipe>> updateGroupRecipes() {
    return recipes(Operation.UPDATE_GROUP);
  }

  @Provide
  Arbitrary<Supplier<Recipe>> createGroupSnapshotRecipes() {
    return recipes(Operation.CREATE_GROUP_SNAPSHOT);
  }

  @Provide
  Arbitrary<Supplier<Recipe>> deleteGroupSnapshotRecipes() {
    return recipes(Operation.DELETE_GROUP_SNAPSHOT);
  }

  private static Arbitrary<Supplier<Recipe>> recipes(Operation operation) {
    Arbitrary<Integer> members =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(0, USUAL_MEMBERS)),
            Tuple.of(1, Arbitraries.integers().between(USUAL_MEMBERS + 1, MOST_MEMBERS)));
    Arbitrary<Long> shuffles = Arbitraries.longs().between(0, 1_000);
    Arbitrary<Integer> volumeTypes = Arbitraries.integers().between(0, 3);
    Arbitrary<Recipe> recipes =
        Combinators.combine(
                members,
                shuffles,
                Arbitraries.of(Source.class),
                lists(),
                labels(),
                volumeTypes,
                mishaps().injectNull(0.4),
                Arbitraries.of(Trait.class).set())
            .as(
                (count, shuffle, source, lists, label, types, mishap, traits) ->
                    new Recipe(
                        operation, count, shuffle, source, lists, label, types, mishap, traits));
    return new OnDemand<>(recipes);
  }

  private static Arbitrary<Lists> lists() {
    Arbitrary<Integer> counts =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(-1, 3)),
            Tuple.of(1, Arbitraries.integers().between(4, MOST_MEMBERS)));
    return Combinators.combine(counts, counts).as(Lists::new);
  }

  /** What users call things: up to the 255 characters that Cinder's API lets through. */
  private static Arbitrary<String> labels() {
    return Arbitraries.oneOf(
        Arbitraries.of("tck", ""),
        Arbitraries.strings().alpha().ofMaxLength(255),
        Arbitraries.strings().all().excludeChars('\0').ofMaxLength(40));
  }

  private static Arbitrary<Mishap> mishaps() {
    Arbitrary<Fault.Kind> kinds = Arbitraries.of(Fault.Kind.class);
    Arbitrary<Mishap> onRequest =
        Combinators.combine(kinds, Arbitraries.integers().between(1, 12)).as(Recipe.OnRequest::new);
    Arbitrary<Mishap> onObject =
        Combinators.combine(kinds, Arbitraries.integers().between(-1, USUAL_MEMBERS))
            .as(Recipe.OnObject::new);
    Arbitrary<Mishap> gone =
        Combinators.combine(
                Arbitraries.integers().between(0, USUAL_MEMBERS).list().ofMaxSize(3),
                Arbitraries.of(true, false))
            .as(Recipe.Gone::new);
    Arbitrary<Mishap> left = Arbitraries.integers().between(0, USUAL_MEMBERS).map(Recipe.Left::new);
    Arbitrary<Mishap> both =
        Combinators.combine(onRequest, Arbitraries.oneOf(onRequest, onObject)).as(Recipe.Both::new);
    return Arbitraries.oneOf(onRequest, onObject, gone, left, both);
  }
}
