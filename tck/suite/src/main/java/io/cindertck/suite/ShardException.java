package io.cindertck.suite;

/** Reports that are not shards of one campaign. The message is one line that names them. */
public final class ShardException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what is wrong. */
  public ShardException(String message) {
    super(message);
  }
}
