package io.cindertck.contract;

import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.List;

/**
 * What a driver said to one call: the first of the three accounts.
 *
 * @param outcome how the call ended
 * @param inputChanges what the driver changed of the objects it was handed; empty when nothing
 */
public record Reply(Outcome outcome, List<InputChange> inputChanges) {

  /** Copies {@code inputChanges}. */
  public Reply {
    inputChanges = List.copyOf(inputChanges);
  }

  /** How a call ended. */
  public sealed interface Outcome {}

  /** The driver returned {@code value}. */
  public record Returned(Value value) implements Outcome {}

  /**
   * The driver raised.
   *
   * @param type the exception class's simple name, such as {@code VolumeIsBusy}
   * @param ancestry the simple names of the class and all its bases, the class itself first, such
   *     as {@code [VolumeIsBusy, CinderException, Exception, BaseException, object]}
   * @param message what the exception says
   * @param traceback where it was raised; empty when unknown
   */
  public record Raised(String type, List<String> ancestry, String message, String traceback)
      implements Outcome {

    /** Copies {@code ancestry}. */
    public Raised {
      ancestry = List.copyOf(ancestry);
    }

    /** Whether it is one of Cinder's own exceptions, which every manager method handles. */
    public boolean isCinder() {
      return ancestry.contains("CinderException");
    }

    /** Whether it is the refusal that Cinder takes for "not implemented". */
    public boolean isNotImplemented() {
      return ancestry.contains("NotImplementedError");
    }

    /**
     * Whether {@code except Exception} would not catch it, as with {@code KeyboardInterrupt} and
     * {@code SystemExit}.
     */
    public boolean isBaseOnly() {
      return !ancestry.contains("Exception");
    }
  }

  /**
   * The call did not come back in time. What it did or will do on the array is unknown.
   *
   * @param deadline how long it was waited for
   * @param doing what the driver was doing then, as its stacks and its last lines tell; empty where
   *     that is not known. It differs from run to run, and is evidence for people: no judge reads
   *     it
   */
  public record TimedOut(Duration deadline, String doing) implements Outcome {
    /** One of which it is not known what the driver was doing. */
    public TimedOut(Duration deadline) {
      this(deadline, "");
    }
  }

  /**
   * The driver's process ended, or stopped talking, before it answered.
   *
   * @param how what is known of its end, in one line
   */
  public record Died(String how) implements Outcome {}

  /**
   * A column of an object handed in that the driver changed.
   *
   * @param argument the parameter's name, such as {@code volumes}
   * @param index the position in a list argument, or {@link Value.Handed#WHOLE}
   * @param column what was changed; a list argument itself has {@code "length"}
   * @param before the value handed in
   * @param after the value found after the call
   */
  public record InputChange(String argument, int index, String column, Value before, Value after) {}

  /** A reply that returned {@code value} and left its arguments alone. */
  public static Reply returned(Value value) {
    return new Reply(new Returned(value), List.of());
  }

  /** Whether it is unknown what the call did: it may have happened, wholly or in part. */
  public boolean isIndefinite() {
    return outcome instanceof TimedOut || outcome instanceof Died;
  }
}
