package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import io.cindertck.scenario.History.Move;
import io.cindertck.scenario.History.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a history, move by move. */
final class HistorySteps {
  private final HistoryWorld world;
  private final HistoryCommands commands;
  private @Nullable Command last;

  HistorySteps(String prefix) {
    this.world = new HistoryWorld(prefix);
    this.commands = new HistoryCommands(world);
  }

  /** The steps of a move, and of those that run at a time with it. */
  List<Step> of(Move move, List<Move> meanwhile) {
    List<Step> steps = new ArrayList<>();
    Optional<Step> tampering = tampering(move);
    if (tampering.isPresent()) {
      steps.add(tampering.get());
    } else if (meanwhile.isEmpty()) {
      Fault fault = move.fault();
      Command command = command(move, steps);
      boolean written = command instanceof Command.CreateGroupSnapshot && move.other() % 2 == 1;
      steps.add(new Step.Call(command, fault == null ? List.of() : List.of(fault), written));
    } else {
      steps.add(together(move, meanwhile, steps));
    }
    return steps;
  }

  private Step together(Move move, List<Move> meanwhile, List<Step> before) {
    List<Command> together = new ArrayList<>();
    together.add(command(move, before));
    for (Move other : meanwhile) {
      if (tampering(other).isEmpty()) {
        together.add(command(other, before));
      }
    }
    List<Step.Turn> turns = new ArrayList<>();
    for (Step.Turn turn : move.turns()) {
      turns.add(new Step.Turn(Math.floorMod(turn.call(), together.size()), turn.requests()));
    }
    return new Step.Together(together, turns);
  }

  private Optional<Step> tampering(Move move) {
    Step tampering =
        switch (move.verb()) {
          case VANISH -> vanish(move);
          case LEAVE ->
              world.volumes.isEmpty()
                  ? null
                  : new Step.Leave(
                      world.volumes.getOrDefault(volume(move), HistoryWorld.NO_GROUP),
                      volume(move));
          default -> null;
        };
    return Optional.ofNullable(tampering);
  }

  private @Nullable Step vanish(Move move) {
    Map<String, Kind> all = new LinkedHashMap<>();
    world.volumes.keySet().forEach(id -> all.put(id, Kind.VOLUME));
    world.groups.keySet().forEach(id -> all.put(id, Kind.GROUP));
    world.groupSnapshots.forEach(
        (id, snapshots) -> {
          all.put(id, Kind.GROUP_SNAPSHOT);
          snapshots.keySet().forEach(snapshot -> all.put(snapshot, Kind.SNAPSHOT));
        });
    if (all.isEmpty()) {
      return null;
    }
    String victim = HistoryWorld.pick(all.keySet(), move.which());
    return new Step.Vanish(all.getOrDefault(victim, Kind.VOLUME), victim);
  }

  /** The command of a move; what it needs and is not there is made first. */
  private Command command(Move move, List<Step> before) {
    Command repeated = last;
    if (move.verb() == Verb.REPEAT && repeated != null) {
      return repeated;
    }
    Command command = commands.of(move, before);
    last = command;
    return command;
  }

  private String volume(Move move) {
    return HistoryWorld.pick(world.volumes.keySet(), move.which());
  }

  /** Deletes all that was ever made, as far as it is still there by then. */
  List<Step> teardown() {
    return commands.teardown().stream().<Step>map(Step.Call::of).toList();
  }
}
