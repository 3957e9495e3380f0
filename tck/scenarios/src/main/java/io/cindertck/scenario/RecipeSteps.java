package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Recipe.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The steps of a recipe: arrange, carry out, and whatever comes after. */
final class RecipeSteps {
  /** What a volume is extended to, in GiB: more than any has. */
  private static final int LARGER = 5;

  private static final String GROUP = "g";
  private static final String SNAPSHOT = "gs";
  private static final String COPY = "gc";

  private final Recipe recipe;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
  private final List<String> snapshots = new ArrayList<>();
  private final List<String> copies = new ArrayList<>();

  RecipeSteps(Recipe recipe) {
    this.recipe = recipe;
    for (int i = 0; i < recipe.members(); i++) {
      members.add("v" + (i + 1));
      snapshots.add("s" + (i + 1));
      copies.add("c" + (i + 1));
    }
  }

  List<Step> steps() {
    if (recipe.has(Trait.NEIGHBOURS)) {
      neighbours();
    }
    if (recipe.operation() != Operation.CREATE_GROUP) {
      group();
    }
    if (recipe.has(Trait.NEIGHBOURS) && isAboutSnapshots() && !members.isEmpty()) {
      olderSnapshots();
    }
    if (needsSnapshot()) {
      add(new Command.CreateGroupSnapshot(SNAPSHOT, GROUP, recipe.label(), paired(snapshots)));
    }
    if (recipe.operation() == Operation.UPDATE_GROUP) {
      for (int i = 0; i < recipe.lists().add(); i++) {
        add(new Command.CreateVolume("j" + (i + 1), null, 1, recipe.label()));
      }
    }
    if (recipe.has(Trait.CHANGED)) {
      changeMembership();
    }
    theOperation();
    if (recipe.has(Trait.USED)) {
      use();
    }
    if (recipe.has(Trait.TORN_DOWN)) {
      teardown();
    }
    return steps;
  }

  private void add(Command command) {
    steps.add(Step.Call.of(command));
  }

  private boolean needsSnapshot() {
    return recipe.operation() == Operation.DELETE_GROUP_SNAPSHOT
        || (recipe.operation() == Operation.CREATE_GROUP_FROM_SOURCE
            && recipe.source() == Source.SNAPSHOT);
  }

  /** Each of {@code made} with the volume it is of or from. */
  private Map<String, String> paired(List<String> made) {
    return paired(made, members);
  }

  private Map<String, String> paired(List<String> made, List<String> of) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < made.size(); i++) {
      all.put(made.get(i), of.get(i));
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    shuffled(made).forEach(name -> ordered.put(name, all.getOrDefault(name, "")));
    return ordered;
  }

  private List<String> shuffled(List<String> names) {
    List<String> shuffled = new ArrayList<>(names);
    if (recipe.shuffle() != 0) {
      Collections.shuffle(shuffled, new Random(recipe.shuffle()));
      if (shuffled.equals(names)) {
        // Short lists come out of most small seeds as they went in.
        Collections.rotate(shuffled, 1);
      }
    }
    return shuffled;
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < recipe.volumeTypes(); i++) {
      types.add("volume-type-" + (i + 1));
    }
    return types;
  }

  private void group() {
    add(new Command.CreateGroup(GROUP, recipe.label(), types()));
    for (int i = 0; i < members.size(); i++) {
      String in = recipe.has(Trait.JOINED) ? null : GROUP;
      add(new Command.CreateVolume(members.get(i), in, 1 + i % 2, recipe.label()));
    }
    if (recipe.has(Trait.JOINED) && !members.isEmpty()) {
      add(new Command.UpdateGroup(GROUP, members, List.of()));
    }
  }

  /** A group with a member and its snapshot, and a volume in no group. */
  private void neighbours() {
    add(new Command.CreateGroup("g-beside", "neighbour", List.of()));
    add(new Command.CreateVolume("v-beside", "g-beside", 1, "neighbour"));
    add(
        new Command.CreateGroupSnapshot(
            "gs-beside", "g-beside", "neighbour", Map.of("s-beside", "v-beside")));
    add(new Command.CreateVolume("v-alone", null, 1, "neighbour"));
  }

  private boolean isAboutSnapshots() {
    return recipe.operation() == Operation.CREATE_GROUP_SNAPSHOT
        || recipe.operation() == Operation.DELETE_GROUP_SNAPSHOT;
  }

  /** The group has been snapshotted before, and a member of it alone. */
  private void olderSnapshots() {
    add(new Command.CreateSnapshot("s-older", members.get(0), "neighbour"));
    List<String> older = members.stream().map(member -> "older-" + member).toList();
    add(new Command.CreateGroupSnapshot("gs-older", GROUP, "neighbour", paired(older)));
  }

  private void changeMembership() {
    add(new Command.CreateVolume("v-new", null, 1, recipe.label()));
    List<String> leaving = members.isEmpty() ? List.of() : List.of(members.get(0));
    add(new Command.UpdateGroup(GROUP, List.of("v-new"), leaving));
  }

  private void theOperation() {
    Recipe.Mishap mishap = recipe.mishap();
    List<Fault> faults = new ArrayList<>();
    if (mishap != null) {
      goWrong(mishap, faults);
    }
    steps.add(new Step.Call(command(), faults, recipe.has(Trait.WRITTEN)));
    if (recipe.has(Trait.RETRIED)) {
      add(command());
    }
  }

  /** What happens on the array before the operation, and what is to strike while it runs. */
  private void goWrong(Recipe.Mishap mishap, List<Fault> faults) {
    List<String> names = memberNames();
    if (mishap instanceof Recipe.OnRequest fault) {
      faults.add(Fault.onRequest(fault.kind(), fault.request()));
    } else if (mishap instanceof Recipe.OnObject fault) {
      boolean onMember = fault.member() >= 0 && !names.isEmpty();
      String touched = onMember ? names.get(fault.member() % names.size()) : subject();
      faults.add(Fault.touching(fault.kind(), touched));
    } else if (mishap instanceof Recipe.Gone gone) {
      if (!names.isEmpty()) {
        gone.members()
            .forEach(
                member ->
                    steps.add(new Step.Vanish(memberKind(), names.get(member % names.size()))));
      }
      if (gone.subject()) {
        steps.add(new Step.Vanish(subjectKind(), subject()));
      }
    } else if (mishap instanceof Recipe.Left left && !members.isEmpty()) {
      steps.add(new Step.Leave(GROUP, members.get(left.member() % members.size())));
    } else if (mishap instanceof Recipe.Both both) {
      goWrong(both.one(), faults);
      goWrong(both.other(), faults);
    }
  }

  private Kind subjectKind() {
    return subject().equals(SNAPSHOT) ? Kind.GROUP_SNAPSHOT : Kind.GROUP;
  }

  private Kind memberKind() {
    return subjectKind() == Kind.GROUP ? Kind.VOLUME : Kind.SNAPSHOT;
  }

  /** The symbol of the group or group snapshot that the operation is about. */
  String subject() {
    return switch (recipe.operation()) {
      case CREATE_GROUP, DELETE_GROUP, UPDATE_GROUP -> GROUP;
      case CREATE_GROUP_FROM_SOURCE -> COPY;
      case CREATE_GROUP_SNAPSHOT, DELETE_GROUP_SNAPSHOT -> SNAPSHOT;
    };
  }

  private List<String> memberNames() {
    return switch (recipe.operation()) {
      case CREATE_GROUP, DELETE_GROUP -> members;
      case UPDATE_GROUP -> touchedByUpdate();
      case CREATE_GROUP_FROM_SOURCE -> copies;
      case CREATE_GROUP_SNAPSHOT, DELETE_GROUP_SNAPSHOT -> snapshots;
    };
  }

  private List<String> touchedByUpdate() {
    List<String> touched = new ArrayList<>();
    for (int i = 0; i < recipe.lists().add(); i++) {
      touched.add("j" + (i + 1));
    }
    touched.addAll(leaving());
    return touched;
  }

  private List<String> leaving() {
    int count = Math.max(0, Math.min(recipe.lists().remove(), members.size()));
    return members.subList(0, count);
  }

  private Command command() {
    return switch (recipe.operation()) {
      case CREATE_GROUP -> new Command.CreateGroup(GROUP, recipe.label(), types());
      case DELETE_GROUP -> new Command.DeleteGroup(GROUP, shuffled(members));
      case CREATE_GROUP_SNAPSHOT ->
          new Command.CreateGroupSnapshot(SNAPSHOT, GROUP, recipe.label(), paired(snapshots));
      case DELETE_GROUP_SNAPSHOT -> new Command.DeleteGroupSnapshot(SNAPSHOT, shuffled(snapshots));
      case CREATE_GROUP_FROM_SOURCE ->
          recipe.source() == Source.SNAPSHOT
              ? new Command.CreateGroupFromSource(
                  COPY, recipe.label(), Source.SNAPSHOT, SNAPSHOT, paired(copies, snapshots))
              : new Command.CreateGroupFromSource(
                  COPY, recipe.label(), Source.GROUP, GROUP, paired(copies, members));
      case UPDATE_GROUP -> {
        int add = recipe.lists().add();
        List<String> joining = touchedByUpdate().subList(0, Math.max(0, add));
        yield new Command.UpdateGroup(
            GROUP,
            add < 0 ? null : shuffled(joining),
            recipe.lists().remove() < 0 ? null : shuffled(leaving()));
      }
    };
  }

  /** Uses the group that the operation made or changed. */
  private void use() {
    boolean copied = recipe.operation() == Operation.CREATE_GROUP_FROM_SOURCE;
    String group = copied ? COPY : GROUP;
    List<String> volumes = copied ? copies : members;
    add(new Command.CreateVolume("v-late", null, 1, recipe.label()));
    add(new Command.UpdateGroup(group, List.of("v-late"), List.of()));
    List<String> all = new ArrayList<>(volumes);
    all.add("v-late");
    List<String> late = new ArrayList<>();
    all.forEach(volume -> late.add("s-late-" + volume));
    add(new Command.CreateGroupSnapshot("gs-late", group, recipe.label(), paired(late, all)));
    add(new Command.CreateVolumeFromSnapshot("v-from", late.get(0), null, recipe.label()));
    add(new Command.ExtendVolume(all.get(0), LARGER));
    add(new Command.DeleteGroupSnapshot("gs-late", late));
    if (copied) {
      add(new Command.DeleteGroup(COPY, all));
    }
  }

  /** Deletes all that may be there; what is not there, or cannot be, is passed over. */
  private void teardown() {
    add(new Command.DeleteGroup(COPY, copies));
    add(new Command.DeleteGroupSnapshot("gs-late", List.of()));
    add(new Command.DeleteGroupSnapshot(SNAPSHOT, snapshots));
    add(new Command.DeleteGroupSnapshot("gs-older", List.of()));
    add(new Command.DeleteSnapshot("s-older"));
    add(new Command.DeleteGroup(GROUP, members));
    add(new Command.DeleteGroupSnapshot("gs-beside", List.of("s-beside")));
    add(new Command.DeleteGroup("g-beside", List.of("v-beside")));
    List<String> loose = new ArrayList<>(members);
    loose.addAll(List.of("v-new", "v-late", "v-from", "v-alone"));
    for (int i = 0; i < recipe.lists().add(); i++) {
      loose.add("j" + (i + 1));
    }
    loose.forEach(volume -> add(new Command.DeleteVolume(volume)));
  }
}
