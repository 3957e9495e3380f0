package io.cindertck.contract.value;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value as a driver returned it. Nothing is normalised: Cinder's manager treats a tuple and a
 * list, a mapping and a database object, and an object it handed over and a copy of it,
 * differently.
 *
 * <p>Two occurrences of the same Java object stand for two occurrences of the same Python object;
 * identity therefore matters beside equality. {@link ValueJson} keeps it.
 */
public sealed interface Value {

  /** Python's {@code None}. */
  record None() implements Value {}

  /** A boolean. */
  record Bool(boolean value) implements Value {}

  /** An integer of any size. */
  record Int(BigInteger value) implements Value {
    /** The integer of a Java {@code long}. */
    public Int(long value) {
      this(BigInteger.valueOf(value));
    }
  }

  /** A floating-point number; may be infinite or not a number. */
  record Real(double value) implements Value {}

  /** A string. */
  record Text(String value) implements Value {}

  /** A list or a tuple, in its order. */
  record Sequence(Kind kind, List<Value> items) implements Value {

    /** Which of Python's two plain sequences it was. */
    public enum Kind {
      LIST,
      TUPLE
    }

    /** Copies {@code items}, keeping the identity of each. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping that the driver built, in insertion order. Keys are values too: a driver may use
   * something other than strings.
   */
  record Mapping(Map<Value, Value> entries) implements Value {

    /** Copies {@code entries}, keeping order and the identity of each value. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value under a string key; empty where the key is missing. */
    public Optional<Value> get(String key) {
      return Optional.ofNullable(entries.get(new Text(key)));
    }

    /** A mapping with string keys. */
    public static Mapping of(Map<String, ? extends Value> entries) {
      Map<Value, Value> keyed = new LinkedHashMap<>();
      entries.forEach((key, value) -> keyed.put(new Text(key), value));
      return new Mapping(keyed);
    }
  }

  /**
   * The very object that the driver was handed: a whole argument, or an element of a list argument.
   *
   * @param argument the parameter's name, such as {@code volumes}
   * @param index the element's position, or {@link #WHOLE} for the argument itself
   */
  record Handed(String argument, int index) implements Value {
    /** Stands for the argument itself. */
    public static final int WHOLE = -1;
  }

  /**
   * A database object that was not handed over: read by the driver itself, or copied from an
   * argument.
   *
   * @param type the class's name, such as {@code Volume}
   * @param columns what can be read of it
   */
  record DbObject(String type, Map<String, Value> columns) implements Value {
    /** Copies {@code columns}, keeping their order. */
    public DbObject {
      columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
  }

  /**
   * Anything else.
   *
   * @param type the class's name, such as {@code generator}
   * @param text what it looks like, shortened
   * @param oneShot whether it is an iterator, which can be read only once (it has not been read)
   */
  record Opaque(String type, String text, boolean oneShot) implements Value {}

  /** Python's {@code None}. */
  static Value none() {
    return new None();
  }

  /** The string {@code text}. */
  static Value text(String text) {
    return new Text(text);
  }

  /** A list of {@code items}. */
  static Sequence list(List<? extends Value> items) {
    return new Sequence(Sequence.Kind.LIST, List.copyOf(items));
  }

  /** A tuple of {@code items}. */
  static Sequence tuple(Value... items) {
    return new Sequence(Sequence.Kind.TUPLE, List.of(items));
  }

  /** Whether Python would take it for false: None, zero, and whatever is empty. */
  default boolean isFalsy() {
    if (this instanceof None) {
      return true;
    }
    if (this instanceof Bool bool) {
      return !bool.value();
    }
    if (this instanceof Int number) {
      return number.value().signum() == 0;
    }
    if (this instanceof Real number) {
      return number.value() == 0.0;
    }
    if (this instanceof Text text) {
      return text.value().isEmpty();
    }
    if (this instanceof Sequence sequence) {
      return sequence.items().isEmpty();
    }
    return this instanceof Mapping mapping && mapping.entries().isEmpty();
  }

  /** The string's content; empty where it is no string. */
  default Optional<String> asText() {
    return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
