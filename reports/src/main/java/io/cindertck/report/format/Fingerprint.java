package io.cindertck.report.format;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** What makes something the same in another run, whatever that was drawn from. */
final class Fingerprint {
  /** Ids are drawn; numbers in names and counts go by the case. */
  private static final String DRAWN =
      "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|0x[0-9a-fA-F]+|[0-9]+";

  private Fingerprint() {}

  /** Of a violation: the driver, the clause, and what is wrong apart from ids and numbers. */
  static String of(ClauseResult clause, Result result) {
    Counterexample found = clause.counterexample();
    String wrong = found == null ? "" : found.why().replaceAll(DRAWN, "#");
    return HexFormat.of().formatHex(digest(clause.id(), result.driver().locator(), wrong));
  }

  /** Of a clause of a driver, whether violated or not. */
  static String ofClause(String id, Result result) {
    return HexFormat.of().formatHex(digest(id, result.driver().locator()), 0, 16);
  }

  /** A name for a file of a driver's clause. */
  static UUID name(String id, Result result) {
    return UUID.nameUUIDFromBytes(digest(id, result.driver().locator()));
  }

  private static byte[] digest(String... parts) {
    try {
      String all = String.join("\0", parts);
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
