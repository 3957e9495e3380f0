package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.reference.ReferenceDriver;
import io.cindertck.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks, while it is checked, whether a report may be written to a folder. */
public final class LookingDriver extends DelegatingDriver {
  private static volatile @Nullable Path folder;
  private static volatile String seen = "";

  /** A driver of {@code array}. */
  public LookingDriver(ArrayClient array) {
    super(new ReferenceDriver(array));
  }

  /** Has the next ones look there. */
  static void look(Path there) {
    folder = there;
    seen = "nothing";
  }

  /** Why no report may be written there, as was seen last. */
  static String seen() {
    return seen;
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    try {
      Reports.prepare(Objects.requireNonNull(folder));
      seen = "it may";
    } catch (IOException e) {
      seen = e.getMessage() + "";
    }
    return super.createGroup(context, group);
  }
}
