package io.cindertck.connect.jvm;

import io.cindertck.connect.process.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's exception says. It is the driver's code that says it, so that it may throw in its
 * turn, or have no end.
 */
public final class Thrown {
  private static final String UNREADABLE = "(it cannot be read)";

  private Thrown() {}

  /** Its class, without its package. */
  static String kind(Throwable thrown) {
    Class<?> named = thrown.getClass();
    String name = (named.isAnonymousClass() ? named.getSuperclass() : named).getSimpleName();
    return Limits.cut(name, Limits.NAME);
  }

  /** What it says in a line, its class included. */
  public static String line(Throwable thrown) {
    return asked(() -> Limits.cut(thrown.toString(), Limits.ERROR));
  }

  /** Its message; empty where there is none. */
  static String message(Throwable thrown) {
    return asked(
        () -> {
          String message = thrown.getMessage();
          return message == null ? "" : Limits.cut(message, Limits.EXCEPTION);
        });
  }

  /** The stack down to where the kit called the driver. */
  static String trace(Throwable thrown) {
    Bounded trace = new Bounded();
    String unused =
        asked(
            () -> {
              thrown.printStackTrace(new PrintWriter(trace));
              return "";
            });
    String lines =
        trace
            .toString()
            .lines()
            .filter(new OutsideTheKit())
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return Limits.cut(lines, Limits.TRACEBACK);
  }

  @SuppressWarnings("CatchThrowable") // whatever it throws, it has said nothing
  private static String asked(Supplier<@Nullable String> question) {
    try {
      String answer = question.get();
      return answer == null ? UNREADABLE : answer;
    } catch (Throwable e) {
      return UNREADABLE;
    }
  }

  /** Takes so much and no more: an exception may have causes without end. */
  private static final class Bounded extends StringWriter {
    @Override
    public void write(char[] text, int from, int length) {
      write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
      write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) {
      if (getBuffer().length() > 4 * Limits.TRACEBACK) {
        throw new IllegalStateException("that is enough");
      }
      super.write(text, 0, Math.min(text.length(), Limits.TRACEBACK));
    }
  }

  /** Leaves out the frames below a call that the kit made, of each exception of the chain. */
  private static final class OutsideTheKit implements Predicate<String> {
    private static final String CALL = "\tat " + TypedCalls.class.getName();
    private boolean below;

    @Override
    public boolean test(String line) {
      boolean frame = line.startsWith("\t");
      below = frame && (below || line.startsWith(CALL));
      return !below;
    }
  }
}
