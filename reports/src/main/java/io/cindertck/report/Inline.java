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
   * Resources of the kit's own, one after the other.
   *
   * @param resources their names, as seen from this package
   */
  public static Inline of(String... resources) {
    StringBuilder text = new StringBuilder();
    for (String resource : resources) {
      text.append(read(resource));
    }
    return new Inline(text.toString(), source(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(String resource) {
    try (InputStream in = Inline.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the kit's own jar has no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
