package io.cindertck.contract.manager.python;

import io.cindertck.contract.Reply;
import java.util.List;

/** A Python exception on its way up through the manager's code. */
public final class PythonError extends RuntimeException {
  private final List<String> ancestry;
  private final String text;

  private PythonError(List<String> ancestry, String text) {
    // A stack trace of ours would say nothing about Python's.
    super(text, null, false, false);
    this.ancestry = List.copyOf(ancestry);
    this.text = text;
  }

  /** The exception that a driver raised. */
  public static PythonError of(Reply.Raised raised) {
    return new PythonError(raised.ancestry(), raised.message());
  }

  /** One of Python's own, or of a library's, that is no {@code CinderException}. */
  public static PythonError plain(String type, String message) {
    return new PythonError(List.of(type, "Exception", "BaseException", "object"), message);
  }

  /** One of {@code cinder.exception}. */
  public static PythonError cinder(String type, String message) {
    return new PythonError(
        List.of(type, "CinderException", "Exception", "BaseException", "object"), message);
  }

  /** A {@code TypeError}. */
  public static PythonError type(String message) {
    return plain("TypeError", message);
  }

  /** A {@code ValueError}. */
  public static PythonError value(String message) {
    return plain("ValueError", message);
  }

  /** A {@code KeyError}, whose text is the key as it would be written in source. */
  public static PythonError key(String key) {
    return plain("KeyError", "'" + key + "'");
  }

  /** What a missing attribute or method gives. */
  public static PythonError attribute(String type, String name) {
    return plain("AttributeError", "'" + type + "' object has no attribute '" + name + "'");
  }

  /** The class's simple name. */
  public String type() {
    return ancestry.get(0);
  }

  /** What {@code str()} makes of it. */
  public String text() {
    return text;
  }

  /** Whether {@code isinstance(error, type)} holds. */
  public boolean isA(String type) {
    return ancestry.contains(type);
  }

  /** Whether {@code except exception.CinderException} catches it. */
  public boolean isCinder() {
    return isA("CinderException");
  }

  /** Whether {@code except Exception} catches it; not so {@code KeyboardInterrupt} and its like. */
  public boolean isException() {
    return isA("Exception");
  }
}
