package io.cindertck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style or script of ours that stands in the page itself.
 *
 * @param text what stands between the tags, to the last character
 * @param source how the page's policy names it: the hash of the text, in quotes
 */
public record Inline(String text, String source) {
  /**
   * A resource of the kit's own.
   *
   * @param resource its name, as seen from this package
   */
  public static Inline of(String resource) {
    try (InputStream in = Inline.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the kit's own jar has no " + resource);
      }
      byte[] bytes = in.readAllBytes();
      return new Inline(new String(bytes, StandardCharsets.UTF_8), source(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
