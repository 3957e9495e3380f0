package io.cindertck.contract.judge;

import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was said, as a person who knows Python would write it. */
public final class Words {
  private static final int LONGEST_TEXT = 200;

  private Words() {}

  /** A reply in one line. */
  public static String reply(Reply reply) {
    Reply.Outcome outcome = reply.outcome();
    if (outcome instanceof Reply.Returned returned) {
      return value(returned.value());
    } else if (outcome instanceof Reply.Raised raised) {
      return "raised " + raised.type() + ": " + shortened(raised.message());
    } else if (outcome instanceof Reply.TimedOut timedOut) {
      return "did not come back within " + duration(timedOut.deadline());
    }
    return "ended: " + shortened(((Reply.Died) outcome).how());
  }

  /** What can be said of a call that did not come back. */
  static Judgement hidden(Observation lost) {
    return new Judgement.Indefinite(lost.call().method() + " " + reply(lost.said()));
  }

  /** A value in Python's notation. */
  public static String value(Value value) {
    if (value instanceof Value.None) {
      return "None";
    } else if (value instanceof Value.Bool bool) {
      return bool.value() ? "True" : "False";
    } else if (value instanceof Value.Int number) {
      return number.value().toString();
    } else if (value instanceof Value.Real number) {
      return String.format(Locale.ROOT, "%s", number.value());
    } else if (value instanceof Value.Text text) {
      return "'" + shortened(text.value()) + "'";
    } else if (value instanceof Value.Sequence sequence) {
      return sequence(sequence);
    } else if (value instanceof Value.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> value(entry.getKey()) + ": " + value(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (value instanceof Value.Handed handed) {
      String element = handed.index() == Value.Handed.WHOLE ? "" : "[" + handed.index() + "]";
      return "<the " + handed.argument() + element + " it was handed>";
    } else if (value instanceof Value.DbObject object) {
      return "<" + object.type() + " object>";
    }
    return "<" + ((Value.Opaque) value).type() + ">";
  }

  private static String sequence(Value.Sequence sequence) {
    boolean tuple = sequence.kind() == Value.Sequence.Kind.TUPLE;
    String items = sequence.items().stream().map(Words::value).collect(Collectors.joining(", "));
    if (tuple) {
      return "(" + items + (sequence.items().size() == 1 ? ",)" : ")");
    }
    return "[" + items + "]";
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  /** A duration, such as {@code 60 s} or {@code 400 ms}. */
  static String duration(Duration duration) {
    boolean whole = duration.toMillisPart() == 0;
    return whole ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }
}
