package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps in words, for people. */
public final class StepText {
  private StepText() {}

  /** One line for each step. */
  public static List<String> of(Scenario scenario) {
    return scenario.steps().stream().map(StepText::line).toList();
  }

  private static String line(Step step) {
    if (step instanceof Step.Call call) {
      List<String> parts = new ArrayList<>(List.of(command(call.command())));
      call.faults().forEach(fault -> parts.add(fault(fault)));
      if (call.writes()) {
        parts.add("while hosts write to the members in turn");
      }
      return String.join(", ", parts);
    } else if (step instanceof Step.Together together) {
      return together(together);
    } else if (step instanceof Step.Leave leave) {
      return "volume " + leave.volume() + " leaves group " + leave.group() + " on the array";
    }
    Step.Vanish vanish = (Step.Vanish) step;
    return vanish.kind().noun() + " " + vanish.id() + " disappears from the array";
  }

  private static String together(Step.Together step) {
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < step.commands().size(); i++) {
      commands.add("(" + letter(i) + ") " + command(step.commands().get(i)));
    }
    List<String> turns = new ArrayList<>();
    for (Step.Turn turn : step.turns()) {
      String requests = turn.requests() == 1 ? " array request" : " array requests";
      turns.add(
          turn.requests() == 0
              ? letter(turn.call()) + " up to its first array request"
              : letter(turn.call()) + " for " + turn.requests() + requests);
    }
    turns.add(turns.isEmpty() ? "one after the other" : "then each to its end");
    return "at a time " + String.join(" and ", commands) + ": " + String.join(", ", turns);
  }

  private static String letter(int call) {
    return String.valueOf((char) ('A' + call));
  }

  /** A fault in words. */
  public static String fault(Fault fault) {
    String how = "is " + fault.kind().words();
    return fault.touching() == null
        ? "where array request " + fault.request() + " " + how
        : "where whatever touches " + fault.touching() + " " + how;
  }

  private static String command(Command command) {
    if (command instanceof Command.CreateVolume c) {
      String size = " (" + c.size() + " GiB" + named(c.name()) + ")";
      return "create volume " + c.id() + in(c.group()) + size;
    } else if (command instanceof Command.CloneVolume c) {
      return "clone volume " + c.source() + " as " + c.id() + in(c.group()) + named(c.name());
    } else if (command instanceof Command.CreateVolumeFromSnapshot c) {
      String from = " from snapshot " + c.snapshot();
      return "create volume " + c.id() + in(c.group()) + from + named(c.name());
    } else if (command instanceof Command.ExtendVolume c) {
      return "extend volume " + c.id() + " to " + c.size() + " GiB";
    } else if (command instanceof Command.DeleteVolume c) {
      return "delete volume " + c.id();
    } else if (command instanceof Command.CreateSnapshot c) {
      return "snapshot volume " + c.volume() + " as " + c.id();
    } else if (command instanceof Command.DeleteSnapshot c) {
      return "delete snapshot " + c.id();
    } else if (command instanceof Command.CreateGroup c) {
      int count = c.volumeTypes().size();
      String types = count == 0 ? "" : " with " + count + " volume type" + (count == 1 ? "" : "s");
      return "create group " + c.id() + types + named(c.name());
    } else if (command instanceof Command.CreateGroupFromSource c) {
      return "create group " + c.id() + " from " + c.sourceId() + ": " + pairs(c.volumes(), "from");
    } else if (command instanceof Command.DeleteGroup c) {
      return "delete group " + c.id() + " with " + list(c.volumes(), "no volumes");
    } else if (command instanceof Command.UpdateGroup c) {
      return "update group "
          + c.id()
          + ": add "
          + list(c.add(), "nothing")
          + ", remove "
          + list(c.remove(), "nothing");
    } else if (command instanceof Command.CreateGroupSnapshot c) {
      return "snapshot group " + c.group() + " as " + c.id() + ": " + pairs(c.snapshots(), "of");
    }
    Command.DeleteGroupSnapshot c = (Command.DeleteGroupSnapshot) command;
    return "delete group snapshot " + c.id() + " with " + list(c.snapshots(), "no snapshots");
  }

  private static String in(@Nullable String group) {
    return group == null ? "" : " in " + group;
  }

  private static String named(String name) {
    return name.equals("tck") || name.equals("neighbour") ? "" : ", named '" + name + "'";
  }

  private static String list(@Nullable List<String> names, String none) {
    if (names == null) {
      return "None";
    }
    return names.isEmpty() ? none : String.join(", ", names);
  }

  private static String pairs(Map<String, String> pairs, String word) {
    List<String> parts = new ArrayList<>();
    pairs.forEach((made, source) -> parts.add(made + " " + word + " " + source));
    return String.join(", ", parts);
  }
}
