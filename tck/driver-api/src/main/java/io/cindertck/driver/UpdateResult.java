package io.cindertck.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@link ConsistencyGroupDriver#updateGroup}.
 *
 * @param model what to store for the group; null leaves it available
 * @param added what to store for volumes that joined; null leaves them as they were
 * @param removed what to store for volumes that left; null leaves them as they were
 */
public record UpdateResult(
    @Nullable ModelUpdate model,
    @Nullable List<MemberUpdate> added,
    @Nullable List<MemberUpdate> removed) {

  /** All went well, and there is nothing to store. */
  public static final UpdateResult NONE = new UpdateResult(null, null, null);

  /** Copies the lists. */
  public UpdateResult {
    added = added == null ? null : List.copyOf(added);
    removed = removed == null ? null : List.copyOf(removed);
  }
}
