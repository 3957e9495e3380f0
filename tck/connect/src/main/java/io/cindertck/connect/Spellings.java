package io.cindertck.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How clients write a value into forms, headers and logs. */
final class Spellings {
  /** Fewer characters of Base64, or hexadecimal digits, than these are found in innocent texts. */
  private static final int TELLING = 6;

  private Spellings() {}

  /** The value as it is, and as it may be written; characters are not escaped. */
  static Set<String> of(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(value);
    spellings.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
    addTelling(HexFormat.of().formatHex(bytes), spellings);
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      spellings.add(encoder.encodeToString(bytes));
      spellings.add(encoder.withoutPadding().encodeToString(bytes));
      for (int before = 0; before < 3; before++) {
        addTelling(within(bytes, before, encoder), spellings);
      }
    }
    return spellings;
  }

  private static void addTelling(String spelt, Set<String> spellings) {
    if (spelt.length() >= TELLING) {
      spellings.add(spelt);
    }
  }

  /**
   * The value as Base64 has it in the midst of something else, such as a password behind a user's
   * name: the characters that are of the value alone.
   *
   * @param before how many bytes more than a multiple of three stand before it
   */
  private static String within(byte[] value, int before, Base64.Encoder encoder) {
    byte[] all = new byte[before + value.length];
    System.arraycopy(value, 0, all, before, value.length);
    String text = encoder.withoutPadding().encodeToString(all);
    // Three bytes are four characters: one that two bytes share is not of the value alone.
    int ofOthers = before == 0 ? 0 : before + 1;
    int shared = all.length % 3 == 0 ? 0 : 1;
    return text.substring(ofOthers, text.length() - shared);
  }
}
