package io.cindertck.contract.judge;

import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Content;
import io.cindertck.contract.Observation.Write;
import java.util.List;
import java.util.Optional;

/** What the volumes contain that a call has made from a source. */
final class CopiedContent {
  private CopiedContent() {}

  /**
   * Whether a copy has other content than its source had, as far as both can be seen. What hosts
   * wrote to the source while it was made may be in it or not.
   */
  static boolean differs(CallView call, String copy) {
    Held.Volume there = call.held().volumes().get(copy);
    String source = call.fromSource().volumes().get(copy);
    if (there == null || source == null) {
      return false;
    }
    return sourceContent(call, source)
        .filter(content -> !quiet(call, source, there.content()).equals(content))
        .isPresent();
  }

  private static Content quiet(CallView call, String source, Content content) {
    List<Write> writes = call.observation().acknowledged();
    return writes.isEmpty() ? content : HeldDifferences.without(content, source, writes);
  }

  private static Optional<Content> sourceContent(CallView call, String id) {
    Held before = call.heldBefore();
    return call.fromSource().source() == Source.SNAPSHOT
        ? Optional.ofNullable(before.snapshots().get(id)).map(Held.Snapshot::content)
        : Optional.ofNullable(before.volumes().get(id)).map(Held.Volume::content);
  }
}
