package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayState;
import io.cindertck.array.Content;
import io.cindertck.array.GroupView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * All that the array holds, as the probe protocol has it, to be written as JSON once. Volumes and
 * snapshots are described one by one while they are written: together their contents may be large.
 */
record ProbeState(
    Iterator<Volume> volumes,
    Iterator<Snapshot> snapshots,
    List<GroupView> groups,
    List<GroupSnapshot> groupSnapshots) {

  record Volume(String name, int sizeGiB, List<Block> content) {}

  record Snapshot(String name, String volume, List<Block> content) {}

  record GroupSnapshot(String name, List<String> snapshots) {}

  record Block(int block, String owner, long sequence) {}

  static ProbeState of(ArrayState state) {
    return new ProbeState(
        state.volumes().stream()
            .map(each -> new Volume(each.name(), each.sizeGiB(), blocks(each.content())))
            .iterator(),
        state.snapshots().stream()
            .map(each -> new Snapshot(each.name(), each.volume(), blocks(each.content())))
            .iterator(),
        state.groups(),
        state.groupSnapshots().stream()
            .map(each -> new GroupSnapshot(each.name(), each.snapshots()))
            .toList());
  }

  private static List<Block> blocks(Content content) {
    List<Block> blocks = new ArrayList<>();
    content
        .stamps()
        .forEach((block, stamp) -> blocks.add(new Block(block, stamp.owner(), stamp.sequence())));
    return blocks;
  }
}
