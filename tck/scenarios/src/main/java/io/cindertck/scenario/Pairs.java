package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pairs of calls that are run at a time, on one group and on several. */
public final class Pairs {
  private static final String NAME = "tck";

  private static final List<Command> ARRANGED =
      List.of(
          new Command.CreateGroup("g", NAME, List.of()),
          new Command.CreateVolume("v1", "g", 1, NAME),
          new Command.CreateVolume("v2", "g", 1, NAME),
          new Command.CreateVolume("v3", null, 1, NAME),
          new Command.CreateVolume("v4", null, 1, NAME),
          new Command.CreateGroup("h", NAME, List.of()),
          new Command.CreateVolume("w1", "h", 1, NAME),
          new Command.CreateVolume("w2", "h", 1, NAME),
          new Command.CreateGroupSnapshot("hs", "h", NAME, map("t1", "w1", "t2", "w2")),
          new Command.CreateGroup("k", NAME, List.of()),
          new Command.CreateVolume("u1", "k", 1, NAME),
          new Command.CreateGroupSnapshot("ks", "k", NAME, Map.of("r1", "u1")),
          new Command.CreateGroup("e", NAME, List.of()));

  private Pairs() {}

  /** Every pair. */
  public static List<PairSweep> of(Dialect dialect) {
    List<Step> arranged = new ArrayList<>();
    ARRANGED.forEach(command -> arranged.add(Step.Call.of(command)));
    return pairs().stream().map(pair -> new PairSweep(arranged, pair, dialect)).toList();
  }

  /** Cinder's API lets the first through, and then the second; either may reach the array first. */
  private static List<List<Command>> pairs() {
    Command join = new Command.UpdateGroup("g", List.of("v3"), List.of());
    Command joinOther = new Command.UpdateGroup("h", List.of("v4"), List.of());
    Command create = new Command.CreateVolume("v5", "g", 1, NAME);
    Command delete = new Command.DeleteGroup("g", List.of("v1", "v2"));
    Command deleteOther = new Command.DeleteGroup("e", List.of());
    Command snapshot =
        new Command.CreateGroupSnapshot("gs", "g", NAME, map("s1", "v1", "s2", "v2"));
    Command snapshotOther =
        new Command.CreateGroupSnapshot("hs2", "h", NAME, map("t3", "w1", "t4", "w2"));
    Command deleteSnapshot = new Command.DeleteGroupSnapshot("hs", List.of("t1", "t2"));
    Command deleteSnapshotOther = new Command.DeleteGroupSnapshot("ks", List.of("r1"));
    Command copy = copy("x", "c");
    Command copyOther =
        new Command.CreateGroupFromSource("x", NAME, Source.SNAPSHOT, "ks", Map.of("c1", "r1"));
    Command copyGroup = copyGroup("x", "c");
    Command joinAnother = new Command.UpdateGroup("g", List.of("v4"), List.of());
    Command make = new Command.CreateGroup("m", NAME, List.of());
    return List.of(
        // On one group.
        List.of(create, join),
        List.of(create, new Command.CreateVolume("v6", "g", 1, NAME)),
        List.of(copy, copy("y", "d")),
        List.of(copy, snapshotOther),
        List.of(snapshot, create),
        List.of(snapshot, new Command.ExtendVolume("v1", 2)),
        List.of(new Command.CloneVolume("v5", "v3", "g", NAME), joinAnother),
        List.of(copyGroup, snapshotOther),
        List.of(copyGroup, copyGroup("y", "d")),
        // On several: every two operations.
        List.of(join, joinOther),
        List.of(join, snapshotOther),
        List.of(snapshot, snapshotOther),
        List.of(snapshot, deleteSnapshot),
        List.of(delete, deleteSnapshot),
        List.of(delete, copy),
        List.of(delete, make),
        List.of(delete, deleteOther),
        List.of(delete, joinOther),
        List.of(delete, snapshotOther),
        List.of(make, new Command.CreateGroup("n", NAME, List.of())),
        List.of(make, copy),
        List.of(make, join),
        List.of(make, snapshot),
        List.of(make, deleteSnapshot),
        List.of(copy, join),
        List.of(copyOther, deleteSnapshot),
        List.of(copyGroup, snapshot),
        List.of(copyGroup, delete),
        List.of(join, deleteSnapshot),
        List.of(deleteSnapshot, deleteSnapshotOther));
  }

  private static Command copyGroup(String group, String volume) {
    return new Command.CreateGroupFromSource(
        group, NAME, Source.GROUP, "h", map(volume + "1", "w1", volume + "2", "w2"));
  }

  private static Command copy(String group, String volume) {
    return new Command.CreateGroupFromSource(
        group, NAME, Source.SNAPSHOT, "hs", map(volume + "1", "t1", volume + "2", "t2"));
  }

  private static Map<String, String> map(String made, String of, String madeToo, String ofToo) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(made, of);
    map.put(madeToo, ofToo);
    return map;
  }
}
