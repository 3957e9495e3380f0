package io.cindertck.report;

import io.cindertck.contract.judge.Clause;

/** What people are told that clauses are about. */
public final class OperationTitle {
  private OperationTitle() {}

  /**
   * An operation's name, or what clauses about no single one have in common.
   *
   * @param id the operation of the clauses, as {@link Clause} has it
   */
  public static String of(String id) {
    return switch (id) {
      case Clause.EVERY -> "Every operation";
      case Clause.HISTORY -> "Histories";
      default -> id;
    };
  }

  /** The same as a part of a name, such as {@code every-operation}: no space, and no capital. */
  public static String slug(String id) {
    return id.equals(Clause.EVERY) ? "every-operation" : id;
  }
}
