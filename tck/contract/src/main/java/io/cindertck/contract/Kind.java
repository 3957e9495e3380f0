package io.cindertck.contract;

/** The four kinds of rows that group operations touch. */
public enum Kind {
  GROUP("group"),
  GROUP_SNAPSHOT("group snapshot"),
  VOLUME("volume"),
  SNAPSHOT("snapshot");

  private final String noun;

  Kind(String noun) {
    this.noun = noun;
  }

  /** What a message calls one of them. */
  public String noun() {
    return noun;
  }
}
