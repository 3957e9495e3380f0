package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The group that a snapshot call is about, which the call may read and no more. */
final class SourceGroup {
  private SourceGroup() {}

  /** Whether the group and its volumes are as they were, but for what hosts wrote meanwhile. */
  static Judgement unharmed(CallView call) {
    Set<String> part = new HashSet<>();
    part.add(call.group());
    call.members().forEach(id -> part.add(call.volumeOf(id)));
    Held before =
        HeldDifferences.withoutWrites(call.heldBefore(), call.observation().acknowledged());
    Held after = HeldDifferences.withoutWrites(call.held(), call.observation().acknowledged());
    before
        .volumes()
        .forEach(
            (id, volume) -> {
              if (call.group().equals(volume.group())) {
                part.add(id);
              }
            });
    List<String> changed = HeldDifferences.between(before, after, part::contains);
    if (!changed.isEmpty()) {
      return violated(
          call.method() + " harmed the group that it is about: " + changed.get(0) + ".");
    }
    return call.sight().sees(Kind.VOLUME)
        ? call.sight().satisfiedWithContent(Kind.VOLUME, Kind.GROUP)
        : CallSight.unseen(Kind.VOLUME);
  }
}
