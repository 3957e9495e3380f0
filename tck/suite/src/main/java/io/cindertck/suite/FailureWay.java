package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The way in which a clause is violated, out of the sentence that says what is wrong: without what
 * goes by the case, such as names, numbers, answers, and which request the array failed.
 */
final class FailureWay {
  private static final int LONGEST_SENTENCE = 2_000;
  private static final int LONGEST = 160;

  /** What a driver says, in quotes; an apostrophe within a word is none. */
  private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'[^']*+'");

  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\([^()\\[\\]{}<>]*+\\)|\\[[^()\\[\\]{}<>]*+]"
              + "|\\{[^()\\[\\]{}<>]*+}|<[^()\\[\\]{}<>]*+>");

  /** Of what was cut off within brackets. */
  private static final Pattern OPEN = Pattern.compile("[(\\[{<].*", Pattern.DOTALL);

  private static final String NOUN = "(?:group snapshot|volume|group|snapshot)";

  /** Such as {@code v1}, {@code g}, {@code v-late} and ids; no word of a sentence is like that. */
  private static final String NAME =
      "(?:[\\w-]*[0-9-][\\w-]*|(?!(?:an|as|at|by|in|is|it|no|of|on|or|to)\\b)[a-z]{1,2})\\b";

  /** Where a sentence comes to circumstances, to single objects, or to the driver's own words. */
  private static final Pattern DETAILS =
      Pattern.compile("(?:[;:\\n]| when |,(?: and)? (?=" + NOUN + "\\b)).*", Pattern.DOTALL);

  private static final Pattern FAULTS = Pattern.compile("array request [0-9]+ .*");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b("
              + NOUN
              + "|entry for|that|source)s? "
              + NAME
              + "(?:(?:, | and )(?:"
              + NOUN
              + " )?"
              + NAME
              + ")*+");
  private static final Pattern NUMBER = Pattern.compile("\\b[0-9]+\\b");
  private static final Pattern METHOD = method();
  private static final Map<String, String> OPERATIONS = operations();

  private FailureWay() {}

  /** The way; empty where nothing is left of the sentence. */
  static String of(String why) {
    String way = why.substring(0, Math.min(why.length(), LONGEST_SENTENCE));
    way = QUOTED.matcher(way).replaceAll("…");
    way = withoutBrackets(way);
    way = DETAILS.matcher(way).replaceFirst("");
    way = FAULTS.matcher(way).replaceFirst("the array failed");
    way = NAMED.matcher(way).replaceAll("$1");
    way = NUMBER.matcher(way).replaceAll("n");
    way = METHOD.matcher(way).replaceAll(found -> OPERATIONS.getOrDefault(found.group(), ""));
    way = way.replaceAll("\\s+", " ").strip().replaceFirst("[.,]+$", "");
    return way.length() <= LONGEST ? way : way.substring(0, LONGEST).strip();
  }

  private static String withoutBrackets(String text) {
    String before = "";
    String after = text;
    while (!after.equals(before)) {
      before = after;
      after = BRACKETED.matcher(before).replaceAll("…");
    }
    return OPEN.matcher(after).replaceFirst("…");
  }

  private static Map<String, String> operations() {
    Map<String, String> operations = new LinkedHashMap<>();
    for (Operation operation : Operation.values()) {
      for (Dialect dialect : Dialect.values()) {
        operations.put(operation.method(dialect), operation.id());
      }
    }
    return operations;
  }

  private static Pattern method() {
    return Pattern.compile("\\b(?:" + String.join("|", operations().keySet()) + ")\\b");
  }
}
