package io.cindertck.report.format;

import io.cindertck.contract.Operation;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import io.cindertck.report.Result;
import io.cindertck.report.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which method of the driver a clause's violation is about. */
final class DriverMethod {
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  private DriverMethod() {}

  /** The method that showed it, or that is named in what is wrong; else that of the operation. */
  static Optional<String> of(ClauseResult clause, Result result) {
    Counterexample found = clause.counterexample();
    return called(found)
        .or(() -> found == null ? Optional.empty() : named(found.why(), result))
        .or(() -> operation(clause, result))
        .map(method -> inItsLanguage(method, result))
        .map(Words::name);
  }

  /** Drivers in Java have methods of other names, which are those of the operations. */
  private static String inItsLanguage(String method, Result result) {
    if (!result.driver().locator().contains("java:")) {
      return method;
    }
    return Stream.of(Operation.values())
        .filter(operation -> operation.method(result.driver().dialect()).equals(method))
        .findFirst()
        .map(operation -> HYPHEN.matcher(operation.id()).replaceAll(DriverMethod::raised))
        .orElse(method);
  }

  private static String raised(MatchResult letter) {
    return letter.group(1).toUpperCase(Locale.ROOT);
  }

  /** The driver's class as code names it. */
  static String owner(Result result) {
    return Words.name(result.driver().name().replace(':', '.'));
  }

  private static Optional<String> called(@Nullable Counterexample found) {
    Evidence evidence = found == null ? null : found.evidence();
    return evidence == null
        ? Optional.empty()
        : evidence.calls().stream()
            .filter(Evidence.Call::violated)
            .map(Evidence.Call::method)
            .findFirst();
  }

  private static Optional<String> named(String why, Result result) {
    List<String> words = List.of(why.split("\\W+", -1));
    return Stream.of(Operation.values())
        .map(operation -> operation.method(result.driver().dialect()))
        .filter(words::contains)
        .findFirst();
  }

  private static Optional<String> operation(ClauseResult clause, Result result) {
    return Stream.of(Operation.values())
        .filter(operation -> operation.id().equals(clause.operation()))
        .map(operation -> operation.method(result.driver().dialect()))
        .findFirst();
  }
}
