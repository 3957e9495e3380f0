package io.cindertck.connect.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bounds are the same wherever they are written down. */
class LimitsTest {
  private static final Path PYTHON =
      Path.of("src/main/resources/io/cindertck/connect/process/host/cinder_tck_host/limits.py");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?m)^([A-Z]+) = ([0-9_]+)(?: << ([0-9]+))?$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|`]+) \\| ([0-9]+) \\|$");

  /** What only the Python host is bound by. */
  private static final Set<String> PYTHONS_OWN = Set.of("REQUEST", "MEMORY");

  @Test
  void thePythonHostHasTheSame() throws IOException, ReflectiveOperationException {
    Map<String, Integer> limits = limits();
    String python = Files.readString(PYTHON);
    Map<String, Integer> said = new LinkedHashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(python);
    while (assignment.find()) {
      if (!PYTHONS_OWN.contains(assignment.group(1))) {
        int number = Integer.parseInt(assignment.group(2).replace("_", ""));
        int shift = assignment.group(3) == null ? 0 : Integer.parseInt(assignment.group(3));
        said.put(assignment.group(1), number << shift);
      }
    }
    assertThat(python.lines().filter(line -> line.contains(" = ")))
        .hasSize(said.size() + PYTHONS_OWN.size());
    assertThat(said)
        .hasSizeGreaterThan(12)
        .allSatisfy((name, most) -> assertThat(limits).contains(entry(name, most)));
  }

  @Test
  void thePageHasTheSame() throws IOException {
    String page = ProtocolPage.text();
    Map<String, Integer> said = new LinkedHashMap<>();
    ROW.matcher(page.substring(page.indexOf("## Limits")))
        .results()
        .forEach(row -> said.put(row.group(1), Integer.valueOf(row.group(2))));
    assertThat(said)
        .containsExactly(
            entry("bytes in a message", Limits.MESSAGE),
            entry("levels of JSON in a message", Limits.MESSAGE_LEVELS),
            entry("names, values and brackets in a message", Limits.TOKENS),
            entry("digits of a number", Limits.DIGITS),
            entry(
                "values in what a call returned; each counts as often as it is referred to",
                Limits.VALUES),
            entry("characters of a text in a value", Limits.TEXT),
            entry("characters of a key in a value", Limits.NAME),
            entry("methods of a driver, and parameters of a method", Limits.METHODS),
            entry("classes in an ancestry", Limits.ANCESTORS),
            entry("input changes of a call", Limits.CHANGES),
            entry(
                "characters of the name of a class, a method, a parameter or a column",
                Limits.NAME),
            entry("characters of what an exception says", Limits.EXCEPTION),
            entry("characters of a traceback", Limits.TRACEBACK),
            entry("characters of an error's message", Limits.ERROR),
            entry("lines of the log that are told, the last ones", Limits.LOG_LINES),
            entry("characters of such a line", Limits.LOG_LINE));
  }

  private static Map<String, Integer> limits() throws ReflectiveOperationException {
    Map<String, Integer> limits = new LinkedHashMap<>();
    for (Field field : List.of(Limits.class.getDeclaredFields())) {
      if (field.getType() == int.class && Modifier.isStatic(field.getModifiers())) {
        limits.put(field.getName(), field.getInt(null));
      }
    }
    return limits;
  }
}
