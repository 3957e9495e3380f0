package io.cindertck.suite;

import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Content;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Trace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened, as a probe would have told it that sees only this. */
record PartialSight(Set<Sight> sights) {

  Trace of(Trace trace) {
    return new Trace(
        trace.observations().stream().map(this::of).toList(),
        of(trace.start()),
        of(trace.end()),
        trace.concurrent(),
        trace.expected(),
        trace.exhaustive());
  }

  private Observation of(Observation seen) {
    return new Observation(
        seen.index(),
        seen.dialect(),
        seen.command(),
        seen.call(),
        seen.said(),
        seen.before(),
        seen.recorded(),
        seen.error(),
        of(seen.heldBefore()),
        of(seen.held()),
        seen.requests(),
        seen.tampered(),
        seen.acknowledged(),
        seen.together());
  }

  Held of(Held held) {
    Map<String, Held.Volume> volumes = new LinkedHashMap<>();
    held.volumes()
        .forEach(
            (id, volume) ->
                volumes.put(
                    id,
                    new Held.Volume(
                        volume.arrayName(),
                        volume.sizeGiB(),
                        where(Sight.GROUPS, volume.group()),
                        content(volume.content()))));
    Map<String, Held.Snapshot> snapshots = new LinkedHashMap<>();
    held.snapshots()
        .forEach(
            (id, snapshot) ->
                snapshots.put(
                    id,
                    new Held.Snapshot(
                        snapshot.arrayName(),
                        snapshot.volume(),
                        where(Sight.GROUP_SNAPSHOTS, snapshot.groupSnapshot()),
                        content(snapshot.content()))));
    Held seeing = new Held(sights, Map.of(), Map.of(), Map.of(), Map.of(), held.strangers());
    return new Held(
        sights,
        seeing.sees(Kind.VOLUME) ? volumes : Map.of(),
        seeing.sees(Kind.SNAPSHOT) ? snapshots : Map.of(),
        seeing.sees(Kind.GROUP) ? held.groups() : Map.of(),
        seeing.sees(Kind.GROUP_SNAPSHOT) ? held.groupSnapshots() : Map.of(),
        held.strangers().stream().filter(stranger -> seeing.sees(stranger.kind())).toList());
  }

  private @Nullable String where(Sight needed, @Nullable String group) {
    return sights.contains(needed) ? group : null;
  }

  private Content content(Content content) {
    return sights.contains(Sight.CONTENT) ? content : Content.BLANK;
  }
}
