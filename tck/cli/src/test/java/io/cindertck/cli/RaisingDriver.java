package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import io.cindertck.reference.ReferenceDriver;
import java.util.List;

/** Raises when a group could not be deleted whole, which tells less than it should. */
public final class RaisingDriver extends DelegatingDriver {
  /** A driver of {@code array}. */
  public RaisingDriver(ArrayClient array) {
    super(new ReferenceDriver(array));
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    MembersResult result = super.deleteGroup(context, group, volumes);
    if (result.model() != null) {
      throw new DriverException(DriverException.Kind.BACKEND_API, "the group was not deleted");
    }
    return result;
  }
}
