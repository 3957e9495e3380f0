package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimplificationsTest {
  private static final List<Command> COMMANDS =
      List.of(
          new Command.CreateVolume("a", "g", 7, "name"),
          new Command.CloneVolume("a", "b", null, "name"),
          new Command.CreateVolumeFromSnapshot("a", "s", "g", "name"),
          new Command.ExtendVolume("a", 9),
          new Command.DeleteVolume("a"),
          new Command.CreateSnapshot("s", "a", "name"),
          new Command.DeleteSnapshot("s"),
          new Command.CreateGroup("g", "name", List.of("t", "u")),
          new Command.CreateGroupFromSource(
              "h", "name", Source.GROUP, "g", Steps.map("c", "a", "d", "b")),
          new Command.DeleteGroup("g", List.of("a", "b")),
          new Command.UpdateGroup("g", List.of("a", "b"), null),
          new Command.UpdateGroup("g", null, List.of("a", "b", "c")),
          new Command.CreateGroupSnapshot("gs", "g", "name", Steps.map("s", "a")),
          new Command.DeleteGroupSnapshot("gs", List.of("s")));

  private static final List<Fault> FAULTS =
      List.of(Fault.onRequest(Fault.Kind.DELAYED, 3), Fault.touching(Fault.Kind.SLOW, "a"));

  static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Command command : COMMANDS) {
      steps.add(Step.Call.of(command));
      steps.add(new Step.Call(command, FAULTS, true));
      steps.add(
          new Step.Together(
              List.of(command, Steps.group("m"), COMMANDS.get(0)), Turns.of("C:2 A:1 C:0 B:3")));
    }
    steps.add(new Step.Together(List.of(Steps.group("m")), Turns.of("A:1")));
    steps.add(new Step.Vanish(Kind.VOLUME, "a"));
    steps.add(new Step.Leave("g", "a"));
    return steps;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyFormDiffersFromTheStepAndFromTheOthers(Step step) {
    assertThat(Simplifications.of(step)).doesNotContain(step).doesNotHaveDuplicates();
  }

  /** How much of a step there is that could be simpler; no form may have as much. */
  private static int weight(Step step) {
    if (step instanceof Step.Call call) {
      int faults =
          call.faults().stream()
              .mapToInt(
                  fault -> {
                    Integer request = fault.request();
                    int plainness = List.of(Fault.Kind.values()).indexOf(fault.kind());
                    return 1 + plainness + (request == null ? 0 : request);
                  })
              .sum();
      return (call.writes() ? 1 : 0) + faults + weight(call.command());
    } else if (step instanceof Step.Together together) {
      return 100
          + together.commands().stream().mapToInt(command -> 10 + weight(command)).sum()
          + together.turns().stream().mapToInt(turn -> 1 + turn.requests()).sum();
    }
    return 0;
  }

  private static int weight(Command command) {
    int plain = command.toString().contains("name=name") ? 1 : 0;
    if (command instanceof Command.CreateVolume volume) {
      return plain + volume.size();
    } else if (command instanceof Command.CreateGroup group) {
      return plain + group.volumeTypes().size();
    } else if (command instanceof Command.UpdateGroup update) {
      List<String> add = update.add();
      List<String> remove = update.remove();
      return (add == null ? 1 : add.size()) + (remove == null ? 1 : remove.size());
    }
    return plain;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyFormIsSimplerSoThatSimplifyingComesToAnEnd(Step step) {
    assertThat(Simplifications.of(step))
        .allSatisfy(form -> assertThat(weight(form)).as("%s", form).isLessThan(weight(step)));
  }

  @RepeatedTest(30)
  void whicheverFormIsTakenTheEndIsPlain(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Step step = steps().get(random.nextInt(steps().size()));
    int taken = 0;
    for (List<Step> forms = Simplifications.of(step); !forms.isEmpty(); taken++) {
      assertThat(taken).as("%s", step).isLessThan(200);
      step = forms.get(random.nextInt(forms.size()));
      forms = Simplifications.of(step);
    }
    if (step instanceof Step.Call call) {
      assertThat(call.faults()).isEmpty();
      assertThat(call.writes()).isFalse();
    }
  }

  @Test
  void aCommandThatIsLeftOutTakesItsTurnsAlong() {
    Command a = new Command.DeleteVolume("a");
    Command b = new Command.DeleteVolume("b");
    Command c = new Command.DeleteVolume("c");
    Step.Together step = new Step.Together(List.of(a, b, c), Turns.of("C:2 A:1 B:3"));
    assertThat(Simplifications.of(step))
        .startsWith(
            new Step.Together(List.of(b, c), Turns.of("B:2 A:3")),
            new Step.Together(List.of(a, c), Turns.of("B:2 A:1")),
            new Step.Together(List.of(a, b), Turns.of("A:1 B:3")));
    assertThat(Simplifications.of(new Step.Together(List.of(a, b), Turns.of("A:0"))))
        .containsExactly(Steps.call(b), Steps.call(a), new Step.Together(List.of(a, b), List.of()));
  }
}
