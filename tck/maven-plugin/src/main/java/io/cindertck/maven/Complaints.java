package io.cindertck.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the command writes to standard error, where a driver and the JVM may write too. */
final class Complaints {
  /** As many of a file's errors as are shown. */
  private static final int SHOWN = 50;

  /** A file with a line and a column. */
  private static final Pattern OF_FILE = Pattern.compile(".+?:[0-9]+:[0-9]+: ");

  /** What the command itself complains of begins with its name. */
  private static final Pattern OF_COMMAND = Pattern.compile("^(profile \\S+: )?cinder-tck: ");

  private final List<String> ofFile = new ArrayList<>();
  private final List<String> ofCommand = new ArrayList<>();
  private int unshown;
  private String last = "";

  /** It writes a line. */
  synchronized void line(String line) {
    last = line;
    if (OF_COMMAND.matcher(line).lookingAt()) {
      ofCommand.add(plain(line));
    } else if (OF_FILE.matcher(line).lookingAt()) {
      if (ofFile.size() < SHOWN) {
        ofFile.add(line);
      } else {
        unshown++;
      }
    }
  }

  private static String plain(String line) {
    return OF_COMMAND.matcher(line).replaceFirst("$1");
  }

  /** What the command itself complained of, without its name. */
  synchronized List<String> ofCommand() {
    return List.copyOf(ofCommand);
  }

  /**
   * What is wrong: one line, or of a file all that is, a line each.
   *
   * @param otherwise where nothing was written
   */
  synchronized String told(String otherwise) {
    if (last.isEmpty()) {
      return otherwise;
    }
    boolean isOfFile = !OF_COMMAND.matcher(last).lookingAt() && OF_FILE.matcher(last).lookingAt();
    return isOfFile
        ? String.join("\n", ofFile) + (unshown == 0 ? "" : "\nand " + unshown + " more")
        : plain(last);
  }
}
