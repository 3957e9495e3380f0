package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayState;
import io.cindertck.array.Content;
import io.cindertck.array.GroupSnapshotView;
import io.cindertck.array.GroupView;
import io.cindertck.array.Stamp;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the array holds, to be written as JSON once. Volumes and snapshots are described one by
 * one while they are written: together their contents may be large.
 */
record StateView(
    Iterator<Volume> volumes,
    Iterator<Snapshot> snapshots,
    List<GroupView> groups,
    List<GroupSnapshotView> groupSnapshots) {

  record Volume(String name, String pool, int sizeGiB, @Nullable String group, Blocks content) {}

  record Snapshot(
      String name, String volume, int sizeGiB, @Nullable String groupSnapshot, Blocks content) {}

  /** What was written, with the blocks whose checksum does not fit. */
  record Blocks(String digest, List<Block> blocks, List<Integer> damaged) {

    static Blocks of(Content content) {
      List<Block> blocks = content.stamps().entrySet().stream().map(Block::of).toList();
      return new Blocks(content.digest(), blocks, content.damagedBlocks());
    }
  }

  record Block(int block, Stamp stamp) {

    static Block of(Map.Entry<Integer, Stamp> written) {
      return new Block(written.getKey(), written.getValue());
    }
  }

  static StateView of(ArrayState state) {
    return new StateView(
        state.volumes().stream().map(StateView::volume).iterator(),
        state.snapshots().stream().map(StateView::snapshot).iterator(),
        state.groups(),
        state.groupSnapshots());
  }

  private static Volume volume(ArrayState.Volume v) {
    return new Volume(v.name(), v.pool(), v.sizeGiB(), v.group(), Blocks.of(v.content()));
  }

  private static Snapshot snapshot(ArrayState.Snapshot s) {
    return new Snapshot(
        s.name(), s.volume(), s.sizeGiB(), s.groupSnapshot(), Blocks.of(s.content()));
  }
}
