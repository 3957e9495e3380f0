package io.cindertck.suite.faulty;

import io.cindertck.driver.DriverException;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A deletion of members one after the other, each with its own outcome, as it is to be. */
record Outcomes(List<MemberUpdate> members) {

  static <T> Outcomes of(List<T> members, Function<T, String> id, Consumer<T> deletion) {
    List<MemberUpdate> outcomes = new ArrayList<>();
    for (T member : members) {
      String status;
      try {
        deletion.accept(member);
        status = "deleted";
      } catch (DriverException e) {
        status = "error_deleting";
      }
      outcomes.add(MemberUpdate.status(id.apply(member), status));
    }
    return new Outcomes(outcomes);
  }

  /** Whether a member could not be deleted. */
  boolean failed() {
    return members.stream().anyMatch(Outcomes::isFailure);
  }

  static boolean isFailure(MemberUpdate member) {
    return "error_deleting".equals(member.columns().get("status"));
  }

  /** Deletes what holds the members together, when they are gone, and answers for everything. */
  MembersResult finish(Runnable last) {
    if (!failed()) {
      try {
        last.run();
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
