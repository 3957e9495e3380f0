package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import io.cindertck.reference.ReferenceDriver;
import java.util.List;

/** Says that a group is deleted and forgets its volumes. */
public final class ForgetfulDriver extends DelegatingDriver {
  /** A driver of {@code array}. */
  public ForgetfulDriver(ArrayClient array) {
    super(new ReferenceDriver(array));
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return super.deleteGroup(context, group, List.of());
  }
}
