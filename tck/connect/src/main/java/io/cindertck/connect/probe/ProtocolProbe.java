package io.cindertck.connect.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.ArrayState;
import io.cindertck.connect.array.ArrayNames;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.HeldReading;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An array that somebody else's probe sees, over the probe protocol. What the probe does wrong ends
 * the run with one line that names it; the driver is never blamed for it.
 */
public final class ProtocolProbe implements ArrayProbe {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ProbeTransport transport;
  private final ProbeDescription description;
  private final HeldReading reading;
  private final StateAnswer stateAnswer;

  /** Who the volumes are that hosts write to at present; null while they do not. */
  private @Nullable ArrayNames writtenTo;

  /** What is somebody else's, whatever a driver may call it. */
  private HeldNames foreign = HeldNames.NONE;

  private ProtocolProbe(ProbeTransport transport, ProbeDescription description) {
    this.transport = transport;
    this.description = description;
    this.reading = new HeldReading(description.sights());
    this.stateAnswer = new StateAnswer(description.sights());
  }

  /**
   * Asks a probe what it is, and looks at its array once.
   *
   * @param transport is closed with the probe, and also when this fails
   * @throws io.cindertck.connect.DriverUnreachableException when it does not say so as the protocol
   *     has it
   */
  public static ProtocolProbe open(ProbeTransport transport) {
    try {
      ObjectNode params = NODES.objectNode().put("protocol", ProbeDescription.PROTOCOL);
      ProbeDescription description =
          answer(transport, "describe", params.put("kit", "cinder-tck"), ProbeDescription::read);
      ProtocolProbe probe = new ProtocolProbe(transport, description);
      probe.foreign = HeldNames.in(probe.state());
      return probe;
    } catch (RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  private static <T> T answer(
      ProbeTransport transport, String method, ObjectNode params, Function<Place, T> reading) {
    JsonNode result = transport.ask(method, params);
    try {
      return reading.apply(Place.whole(result));
    } catch (IllegalArgumentException e) {
      throw ProbeFault.wrong(transport.locator(), method, e.getMessage() + "");
    }
  }

  /** Has something done, to which there is nothing to say. */
  private void tell(String method, ObjectNode params) {
    Place unused = answer(transport, method, params, Place::only);
  }

  private ArrayState state() {
    return description.sights().isEmpty()
        ? new ArrayState(List.of(), List.of(), List.of(), List.of())
        : answer(transport, "state", NODES.objectNode(), stateAnswer::read);
  }

  @Override
  public String locator() {
    return transport.locator();
  }

  @Override
  public Set<Held.Sight> sights() {
    return description.sights();
  }

  @Override
  public Set<Ability> abilities() {
    return description.abilities();
  }

  @Override
  public void baseline() {
    if (can(Ability.RESTORE)) {
      tell("baseline", NODES.objectNode());
    }
    foreign = foreign.and(HeldNames.in(state()));
  }

  @Override
  public void reset() {
    writtenTo = null;
    if (can(Ability.RESTORE)) {
      tell("restore", NODES.objectNode());
    }
  }

  @Override
  public Held look(Recorded recorded) {
    return description.sights().isEmpty()
        ? Held.UNSEEN
        : reading.read(state(), new ArrayNames(recorded));
  }

  @Override
  public void arm(List<Fault> faults, Recorded recorded) {
    if (!can(Ability.INJECT)) {
      return;
    }
    ObjectNode params = NODES.objectNode();
    ArrayNode armed = params.putArray("faults");
    for (Fault fault : faults) {
      ObjectNode each = armed.addObject().put("kind", fault.kind().id());
      String touching = fault.touching();
      if (touching == null) {
        each.put("request", fault.request());
      } else {
        ArrayNode names = each.putArray("touching");
        // What is not there yet is known by the id that its name will hold.
        arrayName(touching, recorded)
            .map(List::of)
            .orElseGet(() -> List.of(touching, touching.replace("-", "")))
            .forEach(names::add);
      }
    }
    tell("arm", params);
  }

  @Override
  public Aftermath disarm() {
    ArrayNames names = writtenTo;
    writtenTo = null;
    if (!can(Ability.INJECT) && names == null) {
      return Aftermath.UNKNOWN;
    }
    AftermathAnswer reader = new AftermathAnswer(description.abilities(), names);
    return answer(transport, "disarm", NODES.objectNode(), reader::read);
  }

  @Override
  public boolean write(String volumeId, Recorded recorded, int block, long sequence) {
    Optional<String> name = can(Ability.WRITE) ? own(volumeId, recorded) : Optional.empty();
    name.ifPresent(
        volume ->
            tell(
                "write",
                NODES
                    .objectNode()
                    .put("volume", volume)
                    .put("block", block)
                    .put("owner", volumeId)
                    .put("sequence", sequence)));
    return name.isPresent();
  }

  @Override
  public void writeBetweenRequests(List<String> volumeIds, Recorded recorded) {
    List<String> names = volumeIds.stream().flatMap(id -> own(id, recorded).stream()).toList();
    if (can(Ability.WRITE_BETWEEN) && !names.isEmpty()) {
      ObjectNode params = NODES.objectNode();
      names.forEach(params.putArray("volumes")::add);
      tell("write-between", params);
      writtenTo = new ArrayNames(recorded);
    }
  }

  @Override
  public boolean remove(Kind kind, String id, Recorded recorded) {
    Optional<String> name = can(Ability.REMOVE) ? own(id, recorded) : Optional.empty();
    name.ifPresent(object -> takeAway(kind, object));
    return name.isPresent();
  }

  @Override
  public void takeAway(Kind kind, String arrayName) {
    if (can(Ability.REMOVE)) {
      ObjectNode params = NODES.objectNode().put("kind", ProbeDescription.word(kind));
      tell("remove", params.put("name", arrayName));
    }
  }

  @Override
  public boolean outlives() {
    return true;
  }

  @Override
  public boolean expel(String groupId, String volumeId, Recorded recorded) {
    Held held = look(recorded);
    Held.Group group = held.groups().get(groupId);
    Held.Volume volume = held.volumes().get(volumeId);
    if (!can(Ability.REMOVE)
        || group == null
        || volume == null
        || !groupId.equals(volume.group())
        || foreign.has(Kind.GROUP, group.arrayName())
        || foreign.has(Kind.VOLUME, volume.arrayName())) {
      return false;
    }
    ObjectNode params = NODES.objectNode().put("group", group.arrayName());
    tell("expel", params.put("volume", volume.arrayName()));
    return true;
  }

  /** What the array calls the object of a row; empty for one that was there before the run. */
  private Optional<String> own(String id, Recorded recorded) {
    Row row = recorded.rows().get(id);
    return row == null
        ? Optional.empty()
        : arrayName(id, recorded).filter(name -> !foreign.has(row.kind(), name));
  }

  private Optional<String> arrayName(String id, Recorded recorded) {
    Row row = recorded.rows().get(id);
    return row == null
        ? Optional.empty()
        : HeldReading.arrayName(state(), new ArrayNames(recorded), row.kind(), id);
  }

  @Override
  public boolean interleaves() {
    return false;
  }

  @Override
  public void gate(@Nullable RequestGate gate) {}

  @Override
  public void close() {
    transport.close();
  }
}
