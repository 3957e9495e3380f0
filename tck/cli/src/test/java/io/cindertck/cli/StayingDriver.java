package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import io.cindertck.reference.ReferenceDriver;
import java.util.List;

/** Says that it deleted a group, and does not. */
public final class StayingDriver extends DelegatingDriver {
  /** A driver of {@code array}. */
  public StayingDriver(ArrayClient array) {
    super(new ReferenceDriver(array));
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return MembersResult.NONE;
  }
}
