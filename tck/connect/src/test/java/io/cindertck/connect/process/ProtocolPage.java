package io.cindertck.connect.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page about the protocol, for what it shows. */
final class ProtocolPage {
  private static final Path FILE = Path.of("..", "docs", "driver-protocol.md");
  private static final Pattern VALUE = Pattern.compile("(?m)^\\| `(.+?)` \\|");

  private ProtocolPage() {}

  static String text() throws IOException {
    return Files.readString(FILE);
  }

  /** Every message, each a line. */
  static List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("```")) {
        inside = line.equals("```json");
      } else if (inside) {
        messages.add(line);
      }
    }
    return messages;
  }

  /** Every value in the table of values. */
  static List<String> values() throws IOException {
    String text = text();
    String section = text.substring(text.indexOf("## Values"), text.indexOf("## close"));
    return VALUE.matcher(section).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
