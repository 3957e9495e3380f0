package io.cindertck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How errors are told: in a line of text, or as an event.
 *
 * @param err where they go
 * @param json whether they are events
 * @param profile whose run could not be made; null where they are of no profile
 */
record Complaints(PrintWriter err, boolean json, @Nullable String profile) {
  /** The option that has errors told as events. */
  static final String OPTION = "--log";

  private static final Pattern PLACE = Pattern.compile(".+?:[0-9]+:[0-9]+: ");

  /** Those of a command line, which may be wrong in whichever way. */
  static Complaints of(PrintWriter err, String... arguments) {
    List<String> words = List.of(arguments);
    int option = words.indexOf(OPTION);
    boolean apart =
        option >= 0 && option + 1 < words.size() && words.get(option + 1).equalsIgnoreCase("json");
    boolean joined = words.stream().anyMatch((OPTION + "=json")::equalsIgnoreCase);
    return new Complaints(err, apart || joined, null);
  }

  /**
   * Tells that something is wrong.
   *
   * @param exit the exit code that comes of it
   */
  void tell(int exit, String message) {
    if (json) {
      log().event("error", line -> line.put("exit", exit).put("message", Plain.line(message)));
    } else {
      err.println(whose() + "cinder-tck: " + Plain.line(message));
    }
  }

  /** The same of a file. A line that begins with a place in it stays so, as editors want it. */
  void tellOfFile(int exit, String message) {
    if (!json && PLACE.matcher(message).lookingAt()) {
      err.println(whose() + Plain.line(message));
    } else {
      tell(exit, message);
    }
  }

  private String whose() {
    return profile == null ? "" : "profile " + profile + ": ";
  }

  /** Shows where in the kit it went wrong. */
  void trace(Exception problem) {
    if (json) {
      StringWriter text = new StringWriter();
      problem.printStackTrace(new PrintWriter(text, true));
      log().event("trace", line -> line.put("text", text.toString()));
    } else {
      problem.printStackTrace(err);
    }
  }

  private EventLog log() {
    return new EventLog(err, Clock.systemUTC(), profile, text -> text);
  }
}
