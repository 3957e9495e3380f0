package io.cindertck.array;

/**
 * The array's answer to a request that it did not carry out. The state is as it was before, except
 * that nobody knows that of a request that got no answer.
 */
public final class ArrayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;

  /** What came of a request in place of an answer that it was carried out. */
  public enum Code {
    /** An object that the request needs does not exist. */
    NOT_FOUND,
    /** The name of the object to create is taken. */
    EXISTS,
    /** Something else on the array depends on the object. */
    IN_USE,
    /** The array cannot do it just now; the same request may succeed later. */
    BUSY,
    /** The array declines without naming a rule; trying again may or may not help. */
    REFUSED,
    /** The request breaks a rule or a limit of the array. */
    INVALID,
    /** The pool has too little capacity left. */
    NO_SPACE,
    /** The volume is not a member of the group. */
    NOT_MEMBER,
    /** The volume already is a member of a group, of this one or another. */
    ALREADY_MEMBER,
    /** The array cannot be asked just now, which says nothing of what is there. */
    UNAVAILABLE,
    /** No answer came: the request may have been carried out, or not. */
    NO_ANSWER
  }

  /** An answer with {@code code}; {@code message} is one line that names the object and why. */
  public ArrayException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** What came of the request. */
  public Code code() {
    return code;
  }
}
