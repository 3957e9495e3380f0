package io.cindertck.connect.jvm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who ends this JVM, while it ends. */
public final class ExitCall {
  private static final Set<String> ENDING =
      Set.of("java.lang.System", "java.lang.Runtime", "java.lang.Shutdown");

  private ExitCall() {}

  /**
   * The method that has called {@code System.exit}, with its file and line. Empty when a signal or
   * the end of all threads ends the JVM.
   */
  public static Optional<String> place() {
    return Thread.getAllStackTraces().values().stream().flatMap(ExitCall::place).findFirst();
  }

  private static Stream<String> place(StackTraceElement... stack) {
    return List.of(stack).stream()
        .dropWhile(frame -> !(ends(frame) && frame.getMethodName().equals("exit")))
        .dropWhile(ExitCall::ends)
        .limit(1)
        // The JVM's own way to end when a signal comes.
        .filter(frame -> !frame.getClassName().startsWith("java.lang."))
        .map(
            frame ->
                "%s.%s, %s:%d"
                    .formatted(
                        frame.getClassName(),
                        frame.getMethodName(),
                        frame.getFileName(),
                        frame.getLineNumber()));
  }

  private static boolean ends(StackTraceElement frame) {
    return ENDING.contains(frame.getClassName());
  }
}
