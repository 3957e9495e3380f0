package io.cindertck.reference;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FakeArray;
import io.cindertck.array.FaultKind;
import io.cindertck.array.Stamp;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array and a driver of it that is made anew for every call: whatever it kept would be lost. */
final class Bench {
  static final RequestContext CONTEXT = new RequestContext("req", "user", "project", true);

  final FakeArray array = FakeArray.standard();

  ConsistencyGroupDriver driver() {
    return new ReferenceDriver(array.client());
  }

  ArrayState held() {
    return array.control().state();
  }

  /** The names of everything that is held. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    held().groups().forEach(group -> names.add(group.name()));
    held().volumes().forEach(volume -> names.add(volume.name()));
    held().groupSnapshots().forEach(snapshot -> names.add(snapshot.name()));
    held().snapshots().forEach(snapshot -> names.add(snapshot.name()));
    return names;
  }

  /** A group with volumes, each with content of its own. */
  void make(String id, String... members) {
    driver().createGroup(CONTEXT, group(id));
    for (String member : members) {
      driver().createVolume(volume(member, id));
      array.control().write("vol-" + member, 0, new Stamp(member, 1));
    }
  }

  /** The group snapshot {@code gs} of {@code g}, with {@code s-a} of each volume {@code a}. */
  void snapshot(String... volumes) {
    driver().createGroupSnapshot(CONTEXT, groupSnapshot(), snapshots(volumes));
  }

  List<String> membersOf(String group) {
    return held().group("grp-" + group).orElseThrow().members();
  }

  /** Every request that touches something with this in its name is refused. */
  void refuse(String touching) {
    array.control().arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, touching)));
  }

  void busy(int request) {
    array.control().arm(List.of(ArmedFault.onRequest(FaultKind.BUSY, request)));
  }

  void mend() {
    array.control().arm(List.of());
  }

  static Group group(String id) {
    return new Group(id, "any name", "", "creating", "", null, null);
  }

  static Volume volume(String id, @Nullable String group) {
    return volume(id, group, null, null);
  }

  static Volume volume(
      String id, @Nullable String group, @Nullable String snapshot, @Nullable String sourceVolume) {
    return new Volume(
        id, "any", 2, "creating", group, null, snapshot, sourceVolume, null, null, Map.of());
  }

  static List<Volume> volumes(@Nullable String group, String... ids) {
    return List.of(ids).stream().map(id -> volume(id, group)).toList();
  }

  static GroupSnapshot groupSnapshot() {
    return new GroupSnapshot("gs", "any", "creating", "g");
  }

  static List<Snapshot> snapshots(String... volumes) {
    return List.of(volumes).stream()
        .map(v -> new Snapshot("s-" + v, "any", "creating", v, 2, "gs", null, null))
        .toList();
  }

  /** The statuses of an answer: the model's under an empty key, each member's under its id. */
  static Map<String, @Nullable Object> statuses(MembersResult result) {
    Map<String, @Nullable Object> statuses = new LinkedHashMap<>();
    if (result.model() != null) {
      statuses.put("", result.model().columns().get("status"));
    }
    List<MemberUpdate> members = result.members() == null ? List.of() : result.members();
    members.forEach(member -> statuses.put(member.id(), member.columns().get("status")));
    return statuses;
  }
}
