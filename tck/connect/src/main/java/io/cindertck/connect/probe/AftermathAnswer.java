package io.cindertck.connect.probe;

import io.cindertck.connect.array.ArrayNames;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.ArrayProbe.Aftermath;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a probe tells of the time between arming and disarming.
 *
 * @param abilities what the probe is able to do
 * @param writtenTo who the volumes are that hosts wrote to; null when they did not
 */
record AftermathAnswer(Set<Ability> abilities, @Nullable ArrayNames writtenTo) {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is not as the protocol has it
   */
  Aftermath read(Place answer) {
    boolean counts = abilities.contains(Ability.INJECT);
    boolean writes = abilities.contains(Ability.WRITE_BETWEEN);
    List<String> members = new ArrayList<>();
    if (counts) {
      members.add("requests");
    }
    if (writes) {
      members.add("writes");
    }
    answer.only(members.toArray(String[]::new));
    List<ArrayRequest> requests =
        counts
            ? answer.at("requests").items().stream().map(AftermathAnswer::request).toList()
            : List.of();
    ArrayNames names = writtenTo;
    List<Place> landed = writes ? answer.at("writes").items() : List.of();
    if (names == null) {
      return new Aftermath(requests, List.of());
    }
    return new Aftermath(requests, landed.stream().map(write -> write(write, names)).toList());
  }

  private static ArrayRequest request(Place request) {
    request.only("verb", "query", "objects", "error", "fault");
    return new ArrayRequest(
        request.name("verb"),
        request.at("query").bool(),
        request.at("objects").texts(),
        request.find("error").map(Place::text).orElse(null),
        request
            .find("fault")
            .map(fault -> fault.oneOf(Fault.Kind.values(), Fault.Kind::id))
            .orElse(null));
  }

  private static Write write(Place write, ArrayNames names) {
    write.only("volume", "block", "sequence");
    String volume = write.name("volume");
    return new Write(
        names.idOf(Kind.VOLUME, volume).orElse(volume),
        write.at("block").integer(0),
        write.at("sequence").number(Long.MIN_VALUE, Long.MAX_VALUE));
  }
}
