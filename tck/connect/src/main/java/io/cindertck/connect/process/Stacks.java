package io.cindertck.connect.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stacks of a host that hangs, made of what it wrote to its log when it was asked for them: the
 * innermost call first, down to where the host called the driver. What differs from run to run for
 * no reason, such as addresses, is left out.
 */
public final class Stacks {
  private static final String PYTHON_FRAME = "  File \"";
  private static final String JAVA_FRAME = "\tat ";
  private static final String JAVA_STATE = "   java.lang.Thread.State: ";
  private static final String JAVA_LOCK = "\t- ";

  /** Where the driver's frames end, and those of the host begin. */
  private static final Pattern HOST =
      Pattern.compile(
          "^  File \"[^\"]*/cinder_tck_host/|^\tat ([^ (]*/)?io\\.cindertck\\.connect\\."
              + "(jvm\\.(TypedCalls|DirectDriver|JavaDriver|Watch|JvmConnection)|isolated\\.JavaHost)\\b");

  private static final Pattern KIT_OR_JDK =
      Pattern.compile("^\tat ([^ (]*/)?(java|jdk|sun|io\\.cindertck)\\.");

  private static final Pattern HEADER =
      Pattern.compile("^(Current thread|Thread) 0x.*:$|^\".*\"( #\\d+.*)?$");

  private static final Pattern ADDRESS = Pattern.compile(" ?<0x[0-9a-f]+>");

  private Stacks() {}

  /** Whether a line is the last of a JVM's stacks. */
  static boolean isLast(String line) {
    return line.startsWith("JNI global ref");
  }

  /** The stacks that run the driver's code, out of what a host logged. */
  static String of(List<String> lines) {
    List<String> told = new ArrayList<>();
    List<String> thread = new ArrayList<>();
    for (String line : lines) {
      if (HEADER.matcher(line).find()) {
        told.addAll(drivers(thread));
        thread.clear();
      }
      if (isOfThread(line)) {
        thread.add(line);
      }
    }
    told.addAll(drivers(thread));
    return text(told.stream());
  }

  /** The stack of a thread of this JVM. */
  public static String of(StackTraceElement... frames) {
    List<String> lines = Stream.of(frames).map(Stacks::line).toList();
    return text(outside(lines).stream());
  }

  private static String line(StackTraceElement frame) {
    return "%s%s.%s(%s:%d)"
        .formatted(
            JAVA_FRAME,
            frame.getClassName(),
            frame.getMethodName(),
            frame.getFileName(),
            frame.getLineNumber());
  }

  private static boolean isOfThread(String line) {
    return line.startsWith(PYTHON_FRAME)
        || line.startsWith(JAVA_FRAME)
        || line.startsWith(JAVA_LOCK)
        || line.startsWith(JAVA_STATE);
  }

  /** The lines of a thread, if it runs code of the driver's; else none. */
  private static List<String> drivers(List<String> thread) {
    List<String> outside = outside(thread);
    boolean called = outside.size() < thread.size();
    Predicate<String> frame = line -> line.startsWith(PYTHON_FRAME) || line.startsWith(JAVA_FRAME);
    boolean drivers =
        outside.stream().anyMatch(line -> frame.test(line) && !KIT_OR_JDK.matcher(line).find())
            || (called && thread.stream().anyMatch(line -> line.contains(".TypedCalls.")));
    return drivers ? outside : List.of();
  }

  private static List<String> outside(List<String> thread) {
    return thread.stream().takeWhile(line -> !HOST.matcher(line).find()).toList();
  }

  private static String text(Stream<String> lines) {
    StringBuilder text = new StringBuilder();
    lines
        .map(line -> ADDRESS.matcher(line.strip()).replaceAll(""))
        .forEach(line -> text.append(line).append('\n'));
    return Limits.cut(text.toString(), Limits.STACKS);
  }
}
