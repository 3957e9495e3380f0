package io.cindertck.contract.manager.script;

import io.cindertck.contract.Reply;
import io.cindertck.contract.manager.python.PyScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The exceptions that a scripted driver can raise: Python's own and Cinder's, with their bases. */
final class KnownExceptions {
  private static final Map<String, List<String>> ANCESTRY = read();

  private KnownExceptions() {}

  private static Map<String, List<String>> read() {
    try (InputStream stream = KnownExceptions.class.getResourceAsStream("exceptions.txt")) {
      if (stream == null) {
        throw new IllegalStateException(
            "exceptions.txt is missing beside " + KnownExceptions.class);
      }
      Map<String, List<String>> ancestry = new HashMap<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ")))
          .forEach(names -> ancestry.put(names.get(0), names));
      return ancestry;
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  static boolean isKnown(String type) {
    return ANCESTRY.containsKey(type);
  }

  /** Whether a class is another or derived from it; false for one that is not known. */
  static boolean isA(String type, String base) {
    return ANCESTRY.getOrDefault(type, List.of(type)).contains(base);
  }

  /** What a driver says that raises {@code type(message)}. */
  static Reply.Raised raised(String type, String message) {
    List<String> ancestry = new ArrayList<>(ANCESTRY.getOrDefault(type, List.of(type)));
    ancestry.add("object");
    String text =
        switch (type) {
          case "KeyError" -> PyScalar.of(message).repr();
          // The one class of Cinder's that puts the message into a sentence of its own.
          case "VolumeDriverException" -> "Volume driver reported an error: " + message;
          default -> message;
        };
    return new Reply.Raised(type, ancestry, text, "");
  }
}
