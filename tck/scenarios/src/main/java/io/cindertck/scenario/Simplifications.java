package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Simpler forms of one step. Each is simpler than the step itself in a way that no other form takes
 * back, so that simplifying comes to an end.
 */
final class Simplifications {
  private static final String PLAIN = "tck";

  private Simplifications() {}

  /** The forms of a step, the simplest first. */
  static List<Step> of(Step step) {
    Set<Step> forms = new LinkedHashSet<>();
    if (step instanceof Step.Call call) {
      ofCall(call, forms);
    } else if (step instanceof Step.Together together) {
      ofTogether(together, forms);
    }
    forms.remove(step);
    return List.copyOf(forms);
  }

  private static void ofCall(Step.Call call, Set<Step> forms) {
    List<Fault> faults = call.faults();
    forms.add(new Step.Call(call.command(), List.of(), call.writes()));
    forms.add(new Step.Call(call.command(), faults, false));
    for (int i = 0; i < faults.size(); i++) {
      List<Fault> fewer = new ArrayList<>(faults);
      fewer.remove(i);
      forms.add(new Step.Call(call.command(), fewer, call.writes()));
      for (Fault simpler : of(faults.get(i))) {
        List<Fault> other = new ArrayList<>(faults);
        other.set(i, simpler);
        forms.add(new Step.Call(call.command(), other, call.writes()));
      }
    }
    for (Command command : of(call.command())) {
      forms.add(new Step.Call(command, faults, call.writes()));
    }
  }

  /** An earlier request, and a plainer kind. */
  private static List<Fault> of(Fault fault) {
    List<Fault> simpler = new ArrayList<>();
    Integer request = fault.request();
    String touching = fault.touching();
    if (request != null) {
      for (int earlier = 1; earlier < request; earlier++) {
        simpler.add(Fault.onRequest(fault.kind(), earlier));
      }
    }
    // The plainest kinds come first.
    for (Fault.Kind kind : EnumSet.range(Fault.Kind.REFUSED, fault.kind())) {
      simpler.add(
          touching == null ? new Fault(kind, request, null) : Fault.touching(kind, touching));
    }
    simpler.remove(fault);
    return simpler;
  }

  private static void ofTogether(Step.Together step, Set<Step> forms) {
    List<Command> commands = step.commands();
    for (int i = 0; i < commands.size(); i++) {
      forms.add(without(step, i));
    }
    List<Step.Turn> turns = step.turns();
    for (int i = 0; i < turns.size(); i++) {
      List<Step.Turn> fewer = new ArrayList<>(turns);
      Step.Turn turn = fewer.remove(i);
      forms.add(new Step.Together(commands, fewer));
      for (int requests = 0; requests < turn.requests(); requests++) {
        List<Step.Turn> shorter = new ArrayList<>(turns);
        shorter.set(i, new Step.Turn(turn.call(), requests));
        forms.add(new Step.Together(commands, shorter));
      }
    }
    for (int i = 0; i < commands.size(); i++) {
      for (Command simpler : of(commands.get(i))) {
        List<Command> other = new ArrayList<>(commands);
        other.set(i, simpler);
        forms.add(new Step.Together(other, turns));
      }
    }
  }

  /** The step without one of its commands; a call like any other where one is left. */
  private static Step without(Step.Together step, int call) {
    List<Command> left = new ArrayList<>(step.commands());
    left.remove(call);
    if (left.size() == 1) {
      return Step.Call.of(left.get(0));
    }
    List<Step.Turn> turns = new ArrayList<>();
    for (Step.Turn turn : step.turns()) {
      if (turn.call() != call) {
        int index = turn.call() < call ? turn.call() : turn.call() - 1;
        turns.add(new Step.Turn(index, turn.requests()));
      }
    }
    return new Step.Together(left, turns);
  }

  /** The command with a plain name, size and types, or with shorter lists. */
  private static List<Command> of(Command command) {
    if (command instanceof Command.CreateVolume c) {
      return List.of(new Command.CreateVolume(c.id(), c.group(), 1, PLAIN));
    } else if (command instanceof Command.CreateGroup c) {
      return List.of(new Command.CreateGroup(c.id(), PLAIN, List.of()));
    } else if (command instanceof Command.CreateGroupFromSource c) {
      return List.of(
          new Command.CreateGroupFromSource(c.id(), PLAIN, c.source(), c.sourceId(), c.volumes()));
    } else if (command instanceof Command.CreateGroupSnapshot c) {
      return List.of(new Command.CreateGroupSnapshot(c.id(), c.group(), PLAIN, c.snapshots()));
    } else if (command instanceof Command.UpdateGroup c) {
      List<Command> shorter = new ArrayList<>();
      shorterThan(c.add())
          .forEach(list -> shorter.add(new Command.UpdateGroup(c.id(), list, c.remove())));
      shorterThan(c.remove())
          .forEach(list -> shorter.add(new Command.UpdateGroup(c.id(), c.add(), list)));
      return shorter;
    }
    return List.of();
  }

  private static List<List<String>> shorterThan(@Nullable List<String> list) {
    List<List<String>> shorter = new ArrayList<>();
    if (list == null) {
      shorter.add(List.of());
    } else {
      for (int i = 0; i < list.size(); i++) {
        List<String> fewer = new ArrayList<>(list);
        fewer.remove(i);
        shorter.add(fewer);
      }
    }
    return shorter;
  }
}
