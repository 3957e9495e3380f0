package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plainer scenarios in which the same objects come about in another way: originals stand for their
 * copies, copies are made of the group itself, and volumes are created where they belong. None
 * brings back what another took away, so that rewriting comes to an end.
 */
final class Rewritings {
  private final Scenario scenario;

  /** What each snapshot, copy, and copied group was made from. */
  private final Map<String, String> origins = new HashMap<>();

  private Rewritings(Scenario scenario) {
    this.scenario = scenario;
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Call call) {
        noteOrigins(call.command());
      }
    }
  }

  /** The plainer forms of a scenario. */
  static List<List<Step>> of(Scenario scenario) {
    Rewritings rewritings = new Rewritings(scenario);
    List<List<Step>> forms = new ArrayList<>();
    for (int i = 0; i < scenario.steps().size(); i++) {
      if (scenario.steps().get(i) instanceof Step.Call call) {
        rewritings.withoutCopy(i, call.command()).ifPresent(forms::add);
        for (Command plainer : rewritings.plainer(call.command())) {
          List<Step> steps = new ArrayList<>(scenario.steps());
          steps.set(i, new Step.Call(plainer, call.faults(), call.writes()));
          forms.add(steps);
        }
        if (call.command() instanceof Command.UpdateGroup update) {
          forms.addAll(rewritings.createdInPlace(i, update));
        }
      }
    }
    return forms;
  }

  private void noteOrigins(Command command) {
    if (command instanceof Command.CloneVolume clone) {
      origins.put(clone.id(), clone.source());
    } else if (command instanceof Command.CreateVolumeFromSnapshot copy) {
      origins.put(copy.id(), original(copy.snapshot()));
    } else if (command instanceof Command.CreateSnapshot snapshot) {
      origins.put(snapshot.id(), snapshot.volume());
    } else if (command instanceof Command.CreateGroupSnapshot snapshot) {
      origins.put(snapshot.id(), snapshot.group());
      origins.putAll(snapshot.snapshots());
    } else if (command instanceof Command.CreateGroupFromSource copy) {
      boolean direct = copy.source() == Source.GROUP;
      origins.put(copy.id(), direct ? copy.sourceId() : original(copy.sourceId()));
      copy.volumes()
          .forEach((made, source) -> origins.put(made, direct ? source : original(source)));
    }
  }

  private String original(String copy) {
    return origins.getOrDefault(copy, copy);
  }

  /** Nothing is copied: what later steps do to the copy they do to the original. */
  private Optional<List<Step>> withoutCopy(int index, Command command) {
    List<String> copies = new ArrayList<>();
    if (command instanceof Command.CloneVolume
        || command instanceof Command.CreateVolumeFromSnapshot) {
      copies.add(command.id());
    } else if (command instanceof Command.CreateGroupFromSource copy) {
      copies.add(copy.id());
      copies.addAll(copy.volumes().keySet());
    } else {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>(scenario.steps().subList(0, index));
    scenario.steps().stream()
        .skip(index + 1L)
        .map(step -> Renaming.of(step, id -> copies.contains(id) ? original(id) : id))
        .forEach(steps::add);
    return Optional.of(steps);
  }

  /** Volumes are created and not copied; groups are copied without a snapshot between. */
  private List<Command> plainer(Command command) {
    if (command instanceof Command.CloneVolume c) {
      return List.of(new Command.CreateVolume(c.id(), c.group(), 1, c.name()));
    } else if (command instanceof Command.CreateVolumeFromSnapshot c) {
      return List.of(new Command.CreateVolume(c.id(), c.group(), 1, c.name()));
    } else if (command instanceof Command.CreateGroupFromSource c) {
      Map<String, String> volumes = new LinkedHashMap<>();
      c.volumes().forEach((made, source) -> volumes.put(made, original(source)));
      List<Command> plainer = new ArrayList<>();
      if (volumes.size() == 1) {
        volumes
            .keySet()
            .forEach(volume -> plainer.add(new Command.CreateVolume(volume, null, 1, c.name())));
      }
      if (c.source() == Source.SNAPSHOT) {
        plainer.add(
            new Command.CreateGroupFromSource(
                c.id(), c.name(), Source.GROUP, original(c.sourceId()), volumes));
      }
      return plainer;
    }
    return List.of();
  }

  /** A volume that is added or removed later is created where it comes to be, there and then. */
  private List<List<Step>> createdInPlace(int index, Command.UpdateGroup update) {
    List<List<Step>> forms = new ArrayList<>();
    for (int i = 0; i < index; i++) {
      if (scenario.steps().get(i) instanceof Step.Call call
          && call.command() instanceof Command.CreateVolume created) {
        boolean added = created.group() == null && has(update.add(), created.id());
        boolean removed = update.id().equals(created.group()) && has(update.remove(), created.id());
        if (added || removed) {
          Command inPlace =
              new Command.CreateVolume(
                  created.id(), added ? update.id() : null, created.size(), created.name());
          List<Step> steps = new ArrayList<>(scenario.steps());
          steps.set(index, new Step.Call(inPlace, call.faults(), call.writes()));
          without(created.id(), update).ifPresent(rest -> steps.add(index + 1, Step.Call.of(rest)));
          steps.remove(i);
          forms.add(steps);
        }
      }
    }
    return forms;
  }

  private static boolean has(@Nullable List<String> list, String id) {
    return list != null && list.contains(id);
  }

  /** What is left of an update without one of its volumes. */
  private static Optional<Command> without(String volume, Command.UpdateGroup update) {
    List<String> add = without(volume, update.add());
    List<String> remove = without(volume, update.remove());
    return add.isEmpty() && remove.isEmpty()
        ? Optional.empty()
        : Optional.of(new Command.UpdateGroup(update.id(), add, remove));
  }

  private static List<String> without(String volume, @Nullable List<String> list) {
    return list == null ? List.of() : list.stream().filter(id -> !id.equals(volume)).toList();
  }
}
