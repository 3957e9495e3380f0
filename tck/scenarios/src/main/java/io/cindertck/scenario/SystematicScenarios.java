package io.cindertck.scenario;

import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Recipe.Gone;
import io.cindertck.scenario.Recipe.Left;
import io.cindertck.scenario.Recipe.Lists;
import io.cindertck.scenario.Recipe.OnObject;
import io.cindertck.scenario.Recipe.Trait;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scenarios that every run plays, whatever the seed: small ones first, such that each clause is
 * come to at least once.
 */
public final class SystematicScenarios {
  private static final int LARGEST = 3;

  /** More than drivers hand over at once that split what is many. */
  private static final int MANY = 12;

  private static final String AWKWARD =
      "\u00fc\u0442\u4e2d\u6587 \ud83d\udcbe'\"; \\ /%s <b>&amp;</b> " + "long-".repeat(36);

  private final Operation operation;
  private final Dialect dialect;
  private final Set<Scenario> scenarios = new LinkedHashSet<>();

  private SystematicScenarios(Operation operation, Dialect dialect) {
    this.operation = operation;
    this.dialect = dialect;
  }

  /** The scenarios about one operation that need no sweep, the smallest first. */
  public static List<Scenario> about(Operation operation, Dialect dialect) {
    SystematicScenarios systematic = new SystematicScenarios(operation, dialect);
    systematic.collect();
    return List.copyOf(systematic.scenarios);
  }

  /** What is swept of one operation: each way of calling it, with up to three members. */
  public static List<Sweep> sweeps(Operation operation, Dialect dialect) {
    Map<Scenario, Sweep> sweeps = new LinkedHashMap<>();
    for (int members = 0; members <= LARGEST; members++) {
      for (Recipe recipe : variants(Recipe.of(operation, members))) {
        Sweep sweep = new Sweep(recipe, words(recipe), dialect);
        // With few members, different recipes can come to the same steps.
        sweeps.putIfAbsent(sweep.undisturbed(), sweep);
      }
    }
    return List.copyOf(sweeps.values());
  }

  private void collect() {
    for (int members = 0; members <= LARGEST; members++) {
      variants(Recipe.of(operation, members)).forEach(this::collect);
    }
    add(Recipe.of(operation, 2).called(AWKWARD, 2).with(Trait.TORN_DOWN));
    add(Recipe.of(operation, 1).called("", 0));
    Recipe many = Recipe.of(operation, MANY).handing(new Lists(MANY, MANY));
    add(many.with(Trait.WRITTEN, Trait.TORN_DOWN));
    OnObject late = new OnObject(Fault.Kind.REFUSED, MANY - 2);
    add(many.meeting(late).with(Trait.RETRIED, Trait.TORN_DOWN));
    scenarios.addAll(PastScenarios.about(operation, dialect));
  }

  private void add(Recipe recipe) {
    scenarios.add(recipe.scenario(dialect));
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
              plain.handing(new Lists(1, 0)),
              plain.handing(new Lists(0, 1)),
              plain.handing(new Lists(2, plain.members())),
              plain.handing(new Lists(1, -1)),
              plain.handing(new Lists(-1, 1)));
    };
  }

  private void collect(Recipe recipe) {
    add(recipe);
    if (recipe.members() > 1) {
      add(recipe.with(Trait.WRITTEN));
    }
    add(recipe.with(Trait.NEIGHBOURS, Trait.TORN_DOWN));
    add(recipe.shuffled(recipe.members() + 1L).with(Trait.JOINED, Trait.USED, Trait.TORN_DOWN));
    for (Fault.Kind kind : Fault.Kind.values()) {
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
    if (recipe.members() > 0 && recipe.operation() != Operation.CREATE_GROUP) {
      add(recipe.meeting(new Left(0)).with(Trait.RETRIED, Trait.TORN_DOWN));
    }
  }

  /** Which variant a recipe is, in a few words. */
  private static String words(Recipe recipe) {
    return switch (recipe.operation()) {
      case CREATE_GROUP, DELETE_GROUP, CREATE_GROUP_SNAPSHOT -> "";
      case DELETE_GROUP_SNAPSHOT -> recipe.has(Trait.CHANGED) ? "after the membership changed" : "";
      case CREATE_GROUP_FROM_SOURCE ->
          recipe.source() == Source.SNAPSHOT ? "from a group snapshot" : "from a group";
      case UPDATE_GROUP ->
          "add " + handed(recipe.lists().add()) + ", remove " + handed(recipe.lists().remove());
    };
  }

  private static String handed(int count) {
    return count < 0 ? "None" : Integer.toString(count);
  }
}
