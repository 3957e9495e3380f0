package io.cindertck.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an operation that has one list of members.
 *
 * @param model what to store for the group or group snapshot; null means that all went well. Never
 *     null when a member is in error: the manager writes the member's error into it
 * @param members what became of each member; null means that all fared as the model says. A failure
 *     that is told here names every member
 */
public record MembersResult(@Nullable ModelUpdate model, @Nullable List<MemberUpdate> members) {

  /** All went well, and there is nothing to store. */
  public static final MembersResult NONE = new MembersResult(null, null);

  /** Copies {@code members}. */
  public MembersResult {
    members = members == null ? null : List.copyOf(members);
  }
}
