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
  @JsonSubTypes.Type(value = Step.Vanish.class, name = "vanish")
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
   * Two commands are carried out at a time. The first is held before one of its array requests
   * until the second is done, or can go no further.
   *
   * @param holdBefore which request of the first is held, from 1
   */
  record Together(Command first, Command second, int holdBefore) implements Step {}

  /** An object disappears from the array behind Cinder's back. */
  record Vanish(Kind kind, String id) implements Step {}
}
