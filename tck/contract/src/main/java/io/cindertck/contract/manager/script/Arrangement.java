package io.cindertck.contract.manager.script;

import static io.cindertck.contract.manager.script.Placeholders.numbered;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.manager.CinderApi;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in the database when the manager takes over, and what it is asked for.
 *
 * @param before the database, as cinder-api leaves it
 */
record Arrangement(Recorded before, Command command) {
  private static final String AVAILABLE = "available";

  static Arrangement of(Script script) {
    Arrangement arrangement =
        switch (script.operation()) {
          case CREATE_GROUP -> createGroup(script.fields());
          case CREATE_GROUP_FROM_SOURCE -> fromSource(script.fields());
          case DELETE_GROUP -> deleteGroup(script.fields());
          case UPDATE_GROUP -> updateGroup(script.fields());
          case CREATE_GROUP_SNAPSHOT -> createGroupSnapshot(script.fields());
          case DELETE_GROUP_SNAPSHOT -> deleteGroupSnapshot(script.fields());
        };
    return arrangement.starting(script.fields(), "volume_status", Kind.VOLUME, Placeholders.VOLUME);
  }

  private static int volumes(Fields fields) {
    return fields.count("volumes", 0);
  }

  private static Arrangement createGroup(Fields fields) {
    Recorded group = withVolumes(Placeholders.GROUP, Placeholders.VOLUME, volumes(fields));
    return new Arrangement(
        group.withStatus(Kind.GROUP, Placeholders.GROUP, "creating"),
        new Command.CreateGroup(Placeholders.GROUP, "", List.of()));
  }

  private static Arrangement deleteGroup(Fields fields) {
    Command command =
        new Command.DeleteGroup(Placeholders.GROUP, numbered(Placeholders.VOLUME, volumes(fields)));
    return accepted(command, group(fields));
  }

  private static Arrangement updateGroup(Fields fields) {
    int members = volumes(fields);
    int remove = fields.count("remove", 0);
    if (remove > members) {
      throw Fields.wrong("remove", "%d of %d volumes cannot be removed".formatted(remove, members));
    }
    List<String> add = numbered(Placeholders.ADDED, fields.count("add", 0));
    Recorded recorded = addVolumes(group(fields), add, null);
    Command command =
        new Command.UpdateGroup(Placeholders.GROUP, add, numbered(Placeholders.VOLUME, remove));
    return accepted(command, recorded)
        .starting(fields, "add_status", Kind.VOLUME, Placeholders.ADDED);
  }

  private static Arrangement createGroupSnapshot(Fields fields) {
    return accepted(snapshotting(fields), group(fields))
        .starting(fields, "snapshot_status", Kind.SNAPSHOT, Placeholders.SNAPSHOT);
  }

  private static Arrangement deleteGroupSnapshot(Fields fields) {
    Command.CreateGroupSnapshot taken = snapshotting(fields);
    Command command =
        new Command.DeleteGroupSnapshot(taken.id(), List.copyOf(taken.snapshots().keySet()));
    return accepted(command, taking(taken, group(fields)))
        .starting(fields, "snapshot_status", Kind.SNAPSHOT, Placeholders.SNAPSHOT);
  }

  private static Command.CreateGroupSnapshot snapshotting(Fields fields) {
    int members = volumes(fields);
    int count = fields.count("snapshots", members);
    if (count > members) {
      throw Fields.wrong("snapshots", "%d of %d volumes cannot be taken".formatted(count, members));
    }
    return snapshotting(Placeholders.GROUP, Placeholders.VOLUME, count);
  }

  private static Command.CreateGroupSnapshot snapshotting(String group, String prefix, int count) {
    Map<String, String> snapshots = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      snapshots.put(Placeholders.SNAPSHOT + i, prefix + i);
    }
    return new Command.CreateGroupSnapshot(Placeholders.GROUP_SNAPSHOT, group, "", snapshots);
  }

  private static Arrangement fromSource(Fields fields) {
    int targets = volumes(fields);
    boolean ofGroup =
        fields.text("source", List.of("snapshot", "group"), "snapshot").equals("group");
    int snapshots = ofGroup ? 0 : fields.count("snapshots", targets);
    int sources = fields.count("source_volumes", ofGroup ? targets : snapshots);
    if (snapshots > sources) {
      throw Fields.wrong(
          "source_volumes", "%d are too few for %d snapshots".formatted(sources, snapshots));
    }
    Recorded recorded = withVolumes(Placeholders.SOURCE_GROUP, Placeholders.SOURCE, sources);
    if (!ofGroup) {
      recorded =
          taking(snapshotting(Placeholders.SOURCE_GROUP, Placeholders.SOURCE, snapshots), recorded);
    }
    recorded =
        CinderApi.accept(new Command.CreateGroup(Placeholders.GROUP, "", List.of()), recorded);
    Map<String, String> copies = new LinkedHashMap<>();
    for (int i = 0; i < targets; i++) {
      String target = Placeholders.VOLUME + i;
      recorded =
          CinderApi.accept(new Command.CreateVolume(target, Placeholders.GROUP, 1, ""), recorded);
      String source = (ofGroup ? Placeholders.SOURCE : Placeholders.SNAPSHOT) + i;
      copies.put(target, source);
      if (i < (ofGroup ? sources : snapshots)) {
        String column = ofGroup ? "source_volid" : "snapshot_id";
        recorded = recorded.with(Kind.VOLUME, target, column, Value.text(source));
      }
    }
    Command command =
        new Command.CreateGroupFromSource(
            Placeholders.GROUP,
            "",
            ofGroup ? Command.Source.GROUP : Command.Source.SNAPSHOT,
            ofGroup ? Placeholders.SOURCE_GROUP : Placeholders.GROUP_SNAPSHOT,
            copies);
    return new Arrangement(recorded, command)
        .starting(fields, "snapshot_status", Kind.SNAPSHOT, Placeholders.SNAPSHOT)
        .starting(fields, "source_volume_status", Kind.VOLUME, Placeholders.SOURCE);
  }

  private static Recorded group(Fields fields) {
    return withVolumes(Placeholders.GROUP, Placeholders.VOLUME, volumes(fields));
  }

  private static Recorded withVolumes(String group, String prefix, int count) {
    Recorded created =
        CinderApi.accept(new Command.CreateGroup(group, "", List.of()), Recorded.EMPTY);
    return addVolumes(
        created.withStatus(Kind.GROUP, group, AVAILABLE), numbered(prefix, count), group);
  }

  private static Recorded addVolumes(Recorded recorded, List<String> ids, @Nullable String group) {
    Recorded next = recorded;
    for (String id : ids) {
      next =
          CinderApi.accept(new Command.CreateVolume(id, group, 1, ""), next)
              .withStatus(Kind.VOLUME, id, AVAILABLE);
    }
    return next;
  }

  private static Recorded taking(Command.CreateGroupSnapshot command, Recorded recorded) {
    Recorded next =
        CinderApi.accept(command, recorded)
            .withStatus(Kind.GROUP_SNAPSHOT, command.id(), AVAILABLE);
    for (String id : command.snapshots().keySet()) {
      next = next.withStatus(Kind.SNAPSHOT, id, AVAILABLE);
    }
    return next;
  }

  private static Arrangement accepted(Command command, Recorded recorded) {
    return new Arrangement(CinderApi.accept(command, recorded), command);
  }

  private Arrangement starting(Fields fields, String field, Kind kind, String prefix) {
    List<String> ids =
        before.all(kind).stream()
            .map(row -> row.id())
            .filter(id -> id.matches("\\Q" + prefix + "\\E\\d+"))
            .toList();
    List<String> statuses = fields.statuses(field, ids.size());
    Recorded next = before;
    for (int i = 0; i < statuses.size(); i++) {
      next = next.withStatus(kind, ids.get(i), statuses.get(i));
    }
    return new Arrangement(next, command);
  }
}
