package io.cindertck.array;

import java.util.List;

/** Turns what the array keeps into what it shows of itself. */
final class States {

  private States() {}

  static ArrayState of(Store store) {
    List<ArrayState.Volume> volumes = store.volumes().all().stream().map(States::volume).toList();
    List<ArrayState.Snapshot> snapshots =
        store.snapshots().all().stream().filter(s -> !s.doomed()).map(States::snapshot).toList();
    return new ArrayState(
        volumes,
        snapshots,
        List.copyOf(store.groups().all()),
        List.copyOf(store.groupSnapshots().all()));
  }

  private static ArrayState.Volume volume(StoredVolume v) {
    return new ArrayState.Volume(v.name(), v.pool(), v.sizeGiB(), v.group(), v.content());
  }

  private static ArrayState.Snapshot snapshot(StoredSnapshot s) {
    return new ArrayState.Snapshot(
        s.name(), s.volume(), s.sizeGiB(), s.groupSnapshot(), s.content());
  }
}
