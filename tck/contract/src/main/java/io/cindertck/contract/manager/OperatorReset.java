package io.cindertck.contract.manager;

import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.Set;

/**
 * What an operator does once a call has never come back. Nothing in Cinder takes groups and group
 * snapshots out of a transitional status then, not even a restart; {@code cinder reset-state} does.
 *
 * <p>Source: {@code VolumeManager.init_host}, which looks after single volumes alone.
 */
public final class OperatorReset {
  private static final Set<String> TRANSITIONAL =
      Set.of(Statuses.CREATING, Statuses.DELETING, Statuses.UPDATING, Statuses.EXTENDING);

  private OperatorReset() {}

  /** The database with everything that is stuck put to error, so that it can be deleted. */
  public static Recorded of(Recorded recorded) {
    Recorded settled = recorded;
    for (Row row : recorded.rows().values()) {
      if (!row.isDeleted() && TRANSITIONAL.contains(row.status())) {
        settled = settled.withStatus(row.kind(), row.id(), Statuses.ERROR);
      }
    }
    return settled;
  }
}
