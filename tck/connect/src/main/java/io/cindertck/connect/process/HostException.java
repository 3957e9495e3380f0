package io.cindertck.connect.process;

import static java.util.stream.Collectors.joining;

import io.cindertck.contract.Reply;
import java.time.Duration;

/** No result came of a request. */
public abstract class HostException extends Exception {
  private static final long serialVersionUID = 1;

  private final String said;

  private HostException(String said) {
    super(said);
    this.said = said;
  }

  /** What is wrong, in one line. */
  public final String said() {
    return said;
  }

  /** The host cannot be spoken to any more. */
  public static final class Lost extends HostException {
    private static final long serialVersionUID = 1;

    private final transient Reply.Outcome outcome;

    Lost(Reply.Outcome outcome) {
      this(
          outcome,
          outcome instanceof Reply.TimedOut timedOut
              ? late(timedOut) + doing(timedOut)
              : outcome instanceof Reply.Died died ? died.how() : outcome.toString());
    }

    private Lost(Reply.Outcome outcome, String said) {
      super(said);
      this.outcome = outcome;
    }

    private static String late(Reply.TimedOut timedOut) {
      return "it did not answer within " + Durations.text(timedOut.deadline());
    }

    /** The first lines of what it was doing: this is told in one line. */
    private static String doing(Reply.TimedOut timedOut) {
      String lines = timedOut.doing().lines().limit(3).map(String::strip).collect(joining("; "));
      return lines.isEmpty() ? "" : "; " + Limits.cut(lines, Limits.ERROR);
    }

    /** The same of a host that was starting, where its deadline was part of a longer one. */
    Lost whileStarting(Duration whole) {
      if (!(outcome instanceof Reply.TimedOut timedOut)) {
        return this;
      }
      Reply.TimedOut late = new Reply.TimedOut(whole, timedOut.doing());
      String imports = importsCinder(late.doing()) ? ", while it imported Cinder" : "";
      return new Lost(
          late,
          late(late)
              + imports
              + "; give a longer --start-deadline or a higher --patience"
              + doing(late));
    }

    private static boolean importsCinder(String doing) {
      return doing.contains("importlib") && doing.contains("/cinder/");
    }

    Reply.Outcome outcome() {
      return outcome;
    }
  }

  /** The host answered that it cannot do what was asked. */
  public static final class Refused extends HostException {
    private static final long serialVersionUID = 1;

    private final int code;

    Refused(int code, String message) {
      super(message);
      this.code = code;
    }

    /** The code of its error. */
    public int code() {
      return code;
    }
  }
}
