package io.cindertck.suite;

import io.cindertck.report.KnownFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which faulty drivers each clause is known to catch: some of those that the kit's own tests show
 * it to, as a table in the kit's resources has them.
 */
final class KnownFaults {
  /** A line each: the clause, the driver, and what that does wrong, with tabs between them. */
  static final String TABLE = "known-faults.tsv";

  private static final Map<String, List<KnownFault>> BY_CLAUSE = read();

  private KnownFaults() {}

  /** Those that a clause catches; none for a clause that is not in the table. */
  static List<KnownFault> of(String clause) {
    return BY_CLAUSE.getOrDefault(clause, List.of());
  }

  private static Map<String, List<KnownFault>> read() {
    Map<String, List<KnownFault>> faults = new LinkedHashMap<>();
    try (InputStream table = KnownFaults.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(TABLE + " is missing in this build");
      }
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
          throw new IllegalStateException(TABLE + " has a line without three fields: " + line);
        }
        faults
            .computeIfAbsent(fields[0], clause -> new ArrayList<>())
            .add(new KnownFault(fields[1], fields[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faults;
  }
}
