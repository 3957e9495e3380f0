package io.cindertck.contract;

/** What has to be seen to judge a clause. */
public enum Account {
  SAID("said"),
  HELD("held"),
  RECORDED("recorded"),
  SAID_AND_HELD("said+held"),
  HELD_AND_RECORDED("held+recorded"),
  ALL("all");

  private final String id;

  Account(String id) {
    this.id = id;
  }

  /** The name used in results. */
  public String id() {
    return id;
  }

  @Override
  public String toString() {
    return id;
  }
}
