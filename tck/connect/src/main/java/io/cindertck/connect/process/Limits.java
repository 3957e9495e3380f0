package io.cindertck.connect.process;

/**
 * The bounds on what a host may send, and on what is kept of it. The Python host and the Java host
 * keep to them whatever their driver does: what is beyond is cut there, and shown as a value that
 * says so. The kit does not rely on that. It reads no further than here, and a host that sends more
 * has broken the protocol: it is ended, and the call is told as {@code Died} with the reason.
 */
public final class Limits {
  /** The longest message, in bytes. */
  public static final int MESSAGE = 16 << 20;

  /** The longest answer that a host makes of what a driver returned, in bytes. */
  public static final int ANSWER = 8 << 20;

  /** How deep the JSON of a message may be nested. */
  public static final int MESSAGE_LEVELS = 200;

  /** The most that a message may have of JSON's names, values and brackets. */
  public static final int TOKENS = 1_000_000;

  /** How deep a returned value may be nested. */
  public static final int LEVELS = 40;

  /**
   * The most values in a returned one. What occurs more than once counts each time, because whoever
   * reads it comes by each time.
   */
  public static final int VALUES = 50_000;

  /** The longest text in a returned value, in characters. */
  public static final int TEXT = 64 << 10;

  /** The most characters in all texts of a returned value. */
  public static final int TEXTS = 1_000_000;

  /** The largest integer, in bits. */
  public static final int INTEGER = 3_000;

  /** The longest number in a message, in digits. */
  public static final int DIGITS = 1_000;

  /** The longest name: of a class, a method, a parameter, a key; in characters. */
  public static final int NAME = 256;

  /** How much of the looks of a foreign object is told, in characters. */
  public static final int LOOKS = 400;

  /** How much of what an exception says is told, in characters. */
  public static final int EXCEPTION = 16 << 10;

  /** How much of a traceback is told, in characters: its end. */
  public static final int TRACEBACK = 32 << 10;

  /** The most classes that an exception descends from. */
  public static final int ANCESTORS = 100;

  /** The most changes to what a driver was handed that one answer tells. */
  public static final int CHANGES = 200;

  /** How much of a value that was changed is told, in characters of JSON. */
  public static final int CHANGED = 4 << 10;

  /** The most methods of a driver, and parameters of a method. */
  public static final int METHODS = 100;

  /** How much of an error's message is told, in characters. */
  public static final int ERROR = 600;

  /** How many lines of what a host logs are kept: the last ones. */
  public static final int LOG_LINES = 12;

  /** How much of a line of the log is kept, in characters. */
  public static final int LOG_LINE = 300;

  /** How much of the stacks of a host that hangs is kept, in characters. */
  public static final int STACKS = 16 << 10;

  private static final String CUT = "… (cut)";

  private Limits() {}

  /** A text that is cut where it is longer than {@code length}, and says so within it. */
  public static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - CUT.length()) + CUT;
  }
}
