package io.cindertck.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import java.util.List;

/** One step of a scenario. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Call.class, name = "call"),
  @JsonSubTypes.Type(value = Step.Together.class, name = "together"),
  @JsonSubTypes.Type(value = Step.Vanish.class, name = "vanish"),
  @JsonSubTypes.Type(value = Step.Leave.class, name = "leave")
})
public sealed interface Step {

  /**
   * A command is carried out.
   *
   * @param faults what strikes while it runs
   * @param writes whether hosts write to the group's members meanwhile, in a known order
   */
  record Call(Command command, List<Fault> faults, boolean writes) implements Step {
    /** Copies {@code faults}. */
    public Call {
      faults = List.copyOf(faults);
    }

    /** A command with nothing in its way. */
    public static Call of(Command command) {
      return new Call(command, List.of(), false);
    }
  }

  /**
   * Commands are carried out at a time. The array holds their requests back, and lets them pass in
   * this order: the turns, one after the other, and then each call to its end, in the order given.
   *
   * @param commands what is carried out
   * @param turns which call goes on, and how far; none lets one follow the other
   */
  record Together(List<Command> commands, List<Turn> turns) implements Step {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a turn is of a call that is not there
     */
    public Together {
      commands = List.copyOf(commands);
      turns = List.copyOf(turns);
      for (Turn turn : turns) {
        if (turn.call() < 0 || turn.call() >= commands.size()) {
          throw new IllegalArgumentException(
              "a turn is of call " + turn.call() + ", and there are " + commands.size());
        }
      }
    }
  }

  /**
   * A call goes on until it has made so many more array requests and is about to make another.
   *
   * @param call which command of the step, from 0
   * @param requests how many of its requests pass; with 0 it starts and comes to its first one
   */
  record Turn(int call, int requests) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when {@code requests} is negative
     */
    public Turn {
      if (requests < 0) {
        throw new IllegalArgumentException("a turn has no fewer than 0 requests: " + requests);
      }
    }
  }

  /** An object disappears from the array behind Cinder's back. */
  record Vanish(Kind kind, String id) implements Step {}

  /** A volume leaves its group on the array behind Cinder's back. */
  record Leave(String group, String volume) implements Step {}
}
