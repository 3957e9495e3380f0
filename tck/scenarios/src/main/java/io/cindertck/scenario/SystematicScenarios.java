package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Recipe.Gone;
import io.cindertck.scenario.Recipe.Lists;
import io.cindertck.scenario.Recipe.OnObject;
import io.cindertck.scenario.Recipe.OnRequest;
import io.cindertck.scenario.Recipe.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The scenarios that every run plays, whatever the seed: small ones first, such that each clause is
 * come to at least once.
 */
public final class SystematicScenarios {
  private static final int LARGEST = 3;
  private static final int REQUESTS = 40;
  private static final String AWKWARD =
      "\u00fc\u0442\u4e2d\u6587 \ud83d\udcbe'\"; \\ /%s <b>&amp;</b> " + "long-".repeat(36);

  /** Series of recipes. */
  private final List<List<Recipe>> recipes = new ArrayList<>();

  private SystematicScenarios() {}

  /**
   * The scenarios about one operation, in series. In a series a fault strikes at the first array
   * request, at the second, and so on; where it no longer strikes, the rest of the series shows
   * nothing new.
   */
  public static List<List<Scenario>> about(Operation operation, Dialect dialect) {
    SystematicScenarios systematic = new SystematicScenarios();
    systematic.collect(operation);
    return systematic.recipes.stream()
        .map(series -> series.stream().map(recipe -> recipe.scenario(dialect)).toList())
        // With few members, different recipes can come to the same steps.
        .distinct()
        .toList();
  }

  private void collect(Operation operation) {
    for (int members = 0; members <= LARGEST; members++) {
      variants(Recipe.of(operation, members)).forEach(this::collect);
    }
    add(Recipe.of(operation, 2).called(AWKWARD, 2).with(Trait.TORN_DOWN));
    add(Recipe.of(operation, 1).called("", 0));
  }

  private void add(Recipe alone) {
    recipes.add(List.of(alone));
  }

  /** What an operation can be handed, with so many members. */
  private static List<Recipe> variants(Recipe plain) {
    return switch (plain.operation()) {
      case CREATE_GROUP -> plain.members() > 1 ? List.of() : List.of(plain);
      case DELETE_GROUP, CREATE_GROUP_SNAPSHOT -> List.of(plain);
      case DELETE_GROUP_SNAPSHOT -> List.of(plain, plain.with(Trait.CHANGED));
      case CREATE_GROUP_FROM_SOURCE ->
          List.of(plain.from(Source.SNAPSHOT), plain.from(Source.GROUP));
      case UPDATE_GROUP ->
          List.of(
              plain.handing(new Lists(0, 0)),
              plain.handing(new Lists(1, 0)),
              plain.handing(new Lists(0, 1)),
              plain.handing(new Lists(2, plain.members())),
              plain.handing(new Lists(-1, -1)),
              plain.handing(new Lists(1, -1)),
              plain.handing(new Lists(-1, 1)));
    };
  }

  private void collect(Recipe recipe) {
    add(recipe);
    add(recipe.with(Trait.NEIGHBOURS, Trait.TORN_DOWN));
    add(recipe.shuffled(recipe.members() + 1L).with(Trait.JOINED, Trait.USED, Trait.TORN_DOWN));
    if (recipe.members() > 1) {
      add(recipe.with(Trait.WRITTEN));
    }
    for (Fault.Kind kind : Fault.Kind.values()) {
      recipes.add(sweep(recipe, kind));
      for (int member = -1; member < recipe.members(); member++) {
        add(recipe.meeting(new OnObject(kind, member)).with(Trait.RETRIED, Trait.TORN_DOWN));
      }
    }
    if (recipe.operation().deletes()) {
      add(recipe.meeting(new Gone(List.of(), true)));
      for (int member = 0; member < recipe.members(); member++) {
        add(recipe.meeting(new Gone(List.of(member), false)).with(Trait.NEIGHBOURS));
        add(recipe.meeting(new Gone(List.of(member), true)).with(Trait.RETRIED));
      }
    }
  }

  private static List<Recipe> sweep(Recipe recipe, Fault.Kind kind) {
    List<Recipe> series = new ArrayList<>();
    for (int request = 1; request <= REQUESTS; request++) {
      series.add(
          recipe
              .meeting(new OnRequest(kind, request))
              .with(Trait.RETRIED, Trait.NEIGHBOURS, Trait.TORN_DOWN));
    }
    return series;
  }

  /** Pairs of calls that run at a time, the first held before each of its early requests. */
  public static List<Scenario> concurrent(Dialect dialect) {
    List<Scenario> scenarios = new ArrayList<>();
    for (int hold = 1; hold <= LARGEST; hold++) {
      for (List<Command> pair : pairs()) {
        List<Step> steps = new ArrayList<>();
        ARRANGED.forEach(command -> steps.add(Step.Call.of(command)));
        steps.add(new Step.Together(pair.get(0), pair.get(1), hold));
        scenarios.add(new Scenario(dialect, steps));
      }
    }
    return scenarios;
  }

  private static final List<Command> ARRANGED =
      List.of(
          new Command.CreateGroup("g", "tck", List.of()),
          new Command.CreateVolume("v1", "g", 1, "tck"),
          new Command.CreateVolume("v2", null, 1, "tck"),
          new Command.CreateGroup("g2", "tck", List.of()),
          new Command.CreateVolume("v3", "g2", 1, "tck"),
          new Command.CreateGroupSnapshot("gs", "g2", "tck", Map.of("s1", "v3")));

  private static List<List<Command>> pairs() {
    Command join = new Command.UpdateGroup("g", List.of("v2"), List.of());
    Command create = new Command.CreateVolume("v4", "g", 1, "tck");
    Command createToo = new Command.CreateVolume("v5", "g", 1, "tck");
    Command delete = new Command.DeleteGroup("g", List.of("v1"));
    Command copy = copy("gc1");
    return List.of(
        List.of(join, create),
        List.of(create, createToo),
        List.of(create, join),
        List.of(copy, copy("gc2")),
        List.of(delete, copy),
        List.of(copy, delete),
        List.of(new Command.CreateGroup("g3", "tck", List.of()), delete));
  }

  private static Command copy(String group) {
    return new Command.CreateGroupFromSource(
        group, "tck", Source.SNAPSHOT, "gs", Map.of("v-of-" + group, "s1"));
  }
}
