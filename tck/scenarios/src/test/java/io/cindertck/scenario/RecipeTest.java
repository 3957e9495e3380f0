package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Recipe.Both;
import io.cindertck.scenario.Recipe.Gone;
import io.cindertck.scenario.Recipe.Left;
import io.cindertck.scenario.Recipe.Lists;
import io.cindertck.scenario.Recipe.OnObject;
import io.cindertck.scenario.Recipe.OnRequest;
import io.cindertck.scenario.Recipe.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecipeTest {
  private static final int RECIPES = 400;

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Recipe.@Nullable Mishap mishap(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> onRequest(random);
      case 1 -> new OnObject(any(random, Fault.Kind.values()), random.nextInt(6) - 1);
      case 2 -> new Gone(List.of(random.nextInt(5), random.nextInt(5)), random.nextBoolean());
      case 3 -> new Left(random.nextInt(5));
      case 4 -> new Both(onRequest(random), onRequest(random));
      default -> null;
    };
  }

  private static OnRequest onRequest(Random random) {
    return new OnRequest(any(random, Fault.Kind.values()), 1 + random.nextInt(8));
  }

  private static Recipe recipe(Random random) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (random.nextInt(3) == 0) {
        traits.add(trait);
      }
    }
    return new Recipe(
        any(random, Operation.values()),
        random.nextInt(5),
        random.nextInt(3),
        any(random, Source.values()),
        new Lists(random.nextInt(4) - 1, random.nextInt(6) - 1),
        any(random, new String[] {"tck", "", "\u4e2d'\""}),
        random.nextInt(3),
        mishap(random),
        traits);
  }

  @Test
  void everyCombinationOfChoicesGivesAScenarioThatTheRightDriverPlaysWell() {
    try (Theatre theatre = new Theatre()) {
      for (int seed = 0; seed < RECIPES; seed++) {
        Recipe recipe = recipe(new Random(seed));
        Dialect dialect = seed % 2 == 0 ? Dialect.GROUP : Dialect.CONSISTENCYGROUP;
        Run run = theatre.play(recipe.scenario(dialect));
        assertThat(Theatre.wrong(run)).as("%s", recipe).isEmpty();
        boolean nothingToDo = recipe.members() == 0 && recipe.operation() != Operation.CREATE_GROUP;
        if (!nothingToDo) {
          assertThat(run.trace().observations()).as("%s", recipe).isNotEmpty();
        }
      }
    }
  }

  @Test
  void theSameRecipeGivesTheSameScenario() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(recipe(new Random(seed)).scenario(Dialect.GROUP))
          .isEqualTo(recipe(new Random(seed)).scenario(Dialect.GROUP));
    }
  }

  private static List<String> steps(Recipe recipe) {
    return StepText.of(recipe.scenario(Dialect.GROUP));
  }

  @Test
  void thePlainestRecipeIsArrangementAndOperation() {
    assertThat(steps(Recipe.of(Operation.DELETE_GROUP, 2)))
        .containsExactly(
            "create group g with 1 volume type",
            "create volume v1 in g (1 GiB)",
            "create volume v2 in g (2 GiB)",
            "delete group g with v1, v2");
  }

  @Test
  void mishapsHitTheOperationAndNothingElse() {
    Recipe plain = Recipe.of(Operation.DELETE_GROUP_SNAPSHOT, 1);
    assertThat(steps(plain.meeting(new OnObject(Fault.Kind.REFUSED, 3)).with(Trait.RETRIED)))
        .endsWith(
            "delete group snapshot gs with s1, where whatever touches s1 is refused",
            "delete group snapshot gs with s1");
    assertThat(steps(plain.meeting(new OnObject(Fault.Kind.BUSY, -1))))
        .endsWith(
            "delete group snapshot gs with s1, where whatever touches gs is declined by a busy"
                + " array");
    assertThat(steps(plain.meeting(new Gone(List.of(0), true))))
        .endsWith(
            "snapshot s1 disappears from the array",
            "group snapshot gs disappears from the array",
            "delete group snapshot gs with s1");
    assertThat(steps(plain.meeting(new Left(4))))
        .endsWith("volume v1 leaves group g on the array", "delete group snapshot gs with s1");
    OnRequest first = new OnRequest(Fault.Kind.REFUSED, 1);
    assertThat(steps(plain.meeting(new Both(first, new OnRequest(Fault.Kind.DROPPED, 2)))))
        .endsWith(
            "delete group snapshot gs with s1, where array request 1 is refused, where array"
                + " request 2 is dropped, neither done nor answered");
    assertThat(steps(plain.meeting(new Both(first, new Left(0)))))
        .endsWith(
            "volume v1 leaves group g on the array",
            "delete group snapshot gs with s1, where array request 1 is refused");
  }

  @Test
  void nobodyLeavesAGroupWithoutMembers() {
    Recipe empty = Recipe.of(Operation.DELETE_GROUP, 0);
    assertThat(empty.meeting(new Left(0)).scenario(Dialect.GROUP))
        .isEqualTo(empty.scenario(Dialect.GROUP));
  }

  @Test
  void aMembershipChangesBetweenASnapshotAndItsDeletion() {
    assertThat(steps(Recipe.of(Operation.DELETE_GROUP_SNAPSHOT, 2).with(Trait.CHANGED)))
        .endsWith(
            "snapshot group g as gs: s1 of v1, s2 of v2",
            "create volume v-new (1 GiB)",
            "update group g: add v-new, remove v1",
            "delete group snapshot gs with s1, s2");
  }

  @Test
  void listsAreHandedAsAsked() {
    Recipe update = Recipe.of(Operation.UPDATE_GROUP, 2);
    assertThat(steps(update.handing(new Lists(2, 9))))
        .endsWith("update group g: add j1, j2, remove v1, v2");
    assertThat(steps(update.handing(new Lists(-1, 0))))
        .endsWith("update group g: add None, remove nothing");
  }

  @Test
  void theOrderIsShuffledAndTheContentsAreNot() {
    Recipe recipe = Recipe.of(Operation.CREATE_GROUP_SNAPSHOT, 3);
    String shuffled = steps(recipe.shuffled(1)).get(4);
    assertThat(shuffled)
        .isNotEqualTo("snapshot group g as gs: s1 of v1, s2 of v2, s3 of v3")
        .contains("s1 of v1", "s2 of v2", "s3 of v3");
  }
}
