package io.cindertck.contract;

/** Which of the two families of driver methods Cinder calls. Shapes and meanings are the same. */
public enum Dialect {
  /** The consistency-group interface: {@code create_consistencygroup} and so on. */
  CONSISTENCYGROUP("consistencygroup"),
  /** Its successor for generic volume groups: {@code create_group} and so on. */
  GROUP("group");

  private final String id;

  Dialect(String id) {
    this.id = id;
  }

  /** The name used on the command line and in results. */
  public String id() {
    return id;
  }

  @Override
  public String toString() {
    return id;
  }
}
