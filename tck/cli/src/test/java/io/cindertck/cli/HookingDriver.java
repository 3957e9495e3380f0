package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import java.util.List;

/** Has the JVM end as if a run were conformant, and deletes no group. */
public final class HookingDriver extends DelegatingDriver {
  /** A driver of {@code array}. */
  public HookingDriver(ArrayClient array) {
    super(new StayingDriver(array));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return MembersResult.NONE;
  }
}
