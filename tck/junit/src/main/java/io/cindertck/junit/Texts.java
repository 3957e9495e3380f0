package io.cindertck.junit;

/** Texts that a driver may have had its hand in. */
final class Texts {
  private Texts() {}

  /** One line, without what would steer a terminal. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }
}
