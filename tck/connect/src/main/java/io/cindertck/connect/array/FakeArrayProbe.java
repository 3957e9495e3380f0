package io.cindertck.connect.array;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayControl;
import io.cindertck.array.Checkpoint;
import io.cindertck.array.FakeArray;
import io.cindertck.array.FaultKind;
import io.cindertck.array.JournalEntry;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.Stamp;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simulated array, seen from the outside; also where a driver reaches it through a face. */
public final class FakeArrayProbe implements ArrayProbe {
  private static final String HOST = "host";

  private final String locator;
  private final ArrayControl control;
  private final HeldReading reading;
  private final boolean interleaves;
  private final Runnable onClose;
  private Checkpoint baseline;
  private volatile @Nullable RequestGate gate;

  /** Who the volumes are that hosts write to at present; null while they do not. */
  private @Nullable ArrayNames writtenTo;

  /**
   * A probe.
   *
   * @param sights what the array has objects for: a face need not have groups
   * @param interleaves whether requests of calls at a time can be held back one by one; those of a
   *     driver in another process come without a caller
   * @param onClose stops what was started for the array
   */
  public FakeArrayProbe(
      String locator,
      FakeArray array,
      Set<Held.Sight> sights,
      boolean interleaves,
      Runnable onClose) {
    this.locator = locator;
    this.control = array.control();
    this.reading = new HeldReading(sights);
    this.interleaves = interleaves;
    this.onClose = onClose;
    this.baseline = control.checkpoint();
    control.gate((client, number) -> pass());
  }

  /**
   * Takes a request past the gate, or answers that its call was given up: before it is held, and
   * after, because that may happen meanwhile.
   */
  private void pass() {
    Caller.requireWanted();
    RequestGate asked = gate;
    if (asked != null) {
      asked.beforeRequest(Caller.current());
      Caller.requireWanted();
    }
  }

  @Override
  public String locator() {
    return locator;
  }

  @Override
  public Set<Held.Sight> sights() {
    return reading.sights();
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.values());
  }

  @Override
  public void baseline() {
    baseline = control.checkpoint();
  }

  @Override
  public void reset() {
    control.restore(baseline);
    // Restoring has opened the gate.
    control.gate((client, number) -> pass());
    gate = null;
    writtenTo = null;
  }

  @Override
  public Held look(Recorded recorded) {
    return reading.read(control.state(), new ArrayNames(recorded));
  }

  @Override
  public void arm(List<Fault> faults, Recorded recorded) {
    List<ArmedFault> armed = new ArrayList<>();
    for (Fault fault : faults) {
      FaultKind kind = FaultKind.valueOf(fault.kind().name());
      Integer request = fault.request();
      String touching = fault.touching();
      if (request != null) {
        armed.add(ArmedFault.onRequest(kind, request));
      } else if (touching != null) {
        // What is not there yet is known by the id that its name will hold.
        arrayName(touching, recorded)
            .map(List::of)
            .orElseGet(() -> List.of(touching, touching.replace("-", "")))
            .forEach(name -> armed.add(ArmedFault.onObject(kind, name)));
      }
    }
    control.clearJournal();
    control.arm(armed);
  }

  @Override
  public Aftermath disarm() {
    List<ArrayRequest> requests = requests();
    List<Write> acknowledged = acknowledged();
    control.stopWrites();
    control.arm(List.of());
    writtenTo = null;
    return new Aftermath(requests, acknowledged);
  }

  private List<ArrayRequest> requests() {
    Map<Integer, Fault.Kind> struck = new HashMap<>();
    control
        .struck()
        .forEach(fault -> struck.put(fault.request(), Fault.Kind.valueOf(fault.kind().name())));
    List<ArrayRequest> requests = new ArrayList<>();
    for (JournalEntry entry : control.journalSinceArmed()) {
      requests.add(
          new ArrayRequest(
              entry.verb(),
              entry.query(),
              entry.objects(),
              entry.error(),
              struck.get(requests.size() + 1)));
    }
    return requests;
  }

  private List<Write> acknowledged() {
    ArrayNames names = writtenTo;
    if (names == null) {
      // The array still knows the writes of an earlier call.
      return List.of();
    }
    return control.acknowledged().stream()
        .map(
            write ->
                new Write(
                    names.idOf(Kind.VOLUME, write.volume()).orElse(write.volume()),
                    write.block(),
                    write.stamp().sequence()))
        .toList();
  }

  @Override
  public boolean write(String volumeId, Recorded recorded, int block, long sequence) {
    Optional<String> name = arrayName(volumeId, recorded);
    name.ifPresent(known -> control.write(known, block, new Stamp(volumeId, sequence)));
    return name.isPresent();
  }

  @Override
  public void writeBetweenRequests(List<String> volumeIds, Recorded recorded) {
    List<String> names =
        volumeIds.stream().flatMap(id -> arrayName(id, recorded).stream()).toList();
    if (!names.isEmpty()) {
      writtenTo = new ArrayNames(recorded);
      control.plan(new OrderedWriter(names, HOST));
    }
  }

  @Override
  public boolean remove(Kind kind, String id, Recorded recorded) {
    Optional<String> name = arrayName(id, recorded);
    name.ifPresent(known -> takeAway(kind, known));
    return name.isPresent();
  }

  @Override
  public void takeAway(Kind kind, String arrayName) {
    if (HeldReading.names(control.state(), kind).noneMatch(arrayName::equals)) {
      return;
    }
    switch (kind) {
      case GROUP -> control.removeGroup(arrayName);
      case GROUP_SNAPSHOT -> control.removeGroupSnapshot(arrayName);
      case VOLUME -> control.removeVolume(arrayName);
      case SNAPSHOT -> control.removeSnapshot(arrayName);
    }
  }

  @Override
  public boolean outlives() {
    return false;
  }

  @Override
  public boolean expel(String groupId, String volumeId, Recorded recorded) {
    Held held = look(recorded);
    Held.Group group = held.groups().get(groupId);
    Held.Volume volume = held.volumes().get(volumeId);
    boolean member = group != null && volume != null && groupId.equals(volume.group());
    if (group != null && volume != null && member) {
      control.removeMember(group.arrayName(), volume.arrayName());
    }
    return member;
  }

  private Optional<String> arrayName(String id, Recorded recorded) {
    Row row = recorded.rows().get(id);
    return row == null
        ? Optional.empty()
        : HeldReading.arrayName(control.state(), new ArrayNames(recorded), row.kind(), id);
  }

  @Override
  public boolean interleaves() {
    return interleaves;
  }

  @Override
  public void gate(@Nullable RequestGate gate) {
    this.gate = gate;
  }

  @Override
  public void close() {
    onClose.run();
  }
}
