package io.cindertck.suite.evidence;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.judge.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One call in a few words, with ids as they are. */
public final class CallWords {
  private static final int MOST_NAMES = 20;

  /** Of a call that hangs, the innermost: the rest is in the answer as data. */
  private static final int MOST_FRAMES = 3;

  private CallWords() {}

  /** What the driver answered, and where it hangs when it does not. */
  public static String answer(Observation call) {
    String at =
        call.said().outcome() instanceof Reply.TimedOut late
            ? late.doing()
                .lines()
                .limit(MOST_FRAMES)
                .map(line -> "; " + line.strip())
                .collect(Collectors.joining())
            : "";
    return Words.reply(call.said()) + at;
  }

  /** What the driver was handed, such as {@code group g, volumes [a, b]}. */
  static String handed(DriverCall call) {
    // Of the sources of a group one is None always.
    boolean copies = call.method().endsWith("_from_src");
    List<String> parts = new ArrayList<>();
    call.arguments()
        .forEach(
            (parameter, argument) -> {
              if (argument instanceof DriverCall.One one) {
                parts.add(parameter + " " + one.row().id());
              } else if (argument instanceof DriverCall.Many many) {
                parts.add(
                    parameter + " [" + names(many.rows().stream().map(Row::id).toList()) + "]");
              } else if (argument instanceof DriverCall.Plain plain) {
                parts.add(parameter + " " + Words.value(plain.value()));
              } else if (!copies) {
                parts.add(parameter + " None");
              }
            });
    return String.join(", ", parts);
  }

  /** Names with commas between them; of many the first ones. */
  static String names(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES
        ? first + " and " + (names.size() - MOST_NAMES) + " more"
        : first;
  }
}
