package io.cindertck.connect.jvm;

import io.cindertck.array.ArrayClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drivers that are made in different ways. */
public final class Constructed {
  private Constructed() {}

  /** Has every constructor there can be. */
  public static class InEveryWay extends QuietDriver {
    final @Nullable ArrayClient array;
    final @Nullable Map<String, String> options;

    public InEveryWay(ArrayClient array, Map<String, String> options) {
      this.array = array;
      this.options = options;
    }

    public InEveryWay(ArrayClient array) {
      this(array, Map.of("made", "without options"));
    }

    public InEveryWay(Map<String, String> options) {
      this.array = null;
      this.options = options;
    }

    public InEveryWay() {
      this(Map.of("made", "of nothing"));
    }
  }

  /** Takes the array, or options. */
  public static class WithArrayOrOptions extends InEveryWay {
    public WithArrayOrOptions(ArrayClient array) {
      super(array);
    }

    public WithArrayOrOptions(Map<String, String> options) {
      super(options);
    }
  }

  /** Takes options, or nothing. */
  public static class WithOptionsOrNothing extends InEveryWay {
    public WithOptionsOrNothing(Map<String, String> options) {
      super(options);
    }

    public WithOptionsOrNothing() {}
  }

  /** Takes nothing. */
  public static class OfNothing extends InEveryWay {
    public OfNothing() {}
  }

  /** Takes what nobody gives. */
  public static class OfText extends QuietDriver {
    public OfText(String text) {
      handed.add(text);
    }
  }

  /** Cannot be made with the options it is given. */
  public static class Choosy extends QuietDriver {
    public Choosy(Map<String, String> options) {
      throw new IllegalArgumentException("no option address\n  in " + options.keySet());
    }
  }

  /** Fails while it is made, whatever it is given. */
  public static class Failing extends QuietDriver {
    public Failing() {
      throw new IllegalStateException("no licence");
    }
  }

  /** Cannot be made at all. */
  public abstract static class Unfinished extends QuietDriver {
    public Unfinished() {}
  }

  /** Does not even load. */
  public static class Broken extends QuietDriver {
    static final int LIMIT = Integer.parseInt("no number");
  }
}
