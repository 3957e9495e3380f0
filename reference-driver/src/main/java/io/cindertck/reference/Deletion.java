package io.cindertck.reference;

import io.cindertck.driver.DriverException;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import java.util.ArrayList;
import java.util.List;

/**
 * A deletion of several members and of what holds them together. It goes on after a failure, so
 * that each member's own outcome can be told.
 */
final class Deletion {
  private final List<MemberUpdate> members = new ArrayList<>();
  private boolean failed;

  void member(String id, Runnable delete) {
    try {
      delete.run();
      members.add(MemberUpdate.status(id, "deleted"));
    } catch (DriverException e) {
      members.add(MemberUpdate.status(id, "error_deleting"));
      failed = true;
    }
  }

  /** Deletes what holds the members together, once they are gone, and answers for everything. */
  MembersResult finish(Runnable delete) {
    if (!failed) {
      try {
        delete.run();
        return MembersResult.NONE;
      } catch (DriverException e) {
        if (members.isEmpty()) {
          throw e;
        }
      }
    }
    return new MembersResult(ModelUpdate.status("error_deleting"), members);
  }
}
