package io.cindertck.contract.manager;

import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.python.PythonError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which statuses let a volume be added to a group or removed from it. */
enum MembershipCheck {
  ADD("add", List.of(Statuses.AVAILABLE, Statuses.IN_USE)),
  REMOVE(
      "remove",
      List.of(Statuses.AVAILABLE, Statuses.IN_USE, Statuses.ERROR, Statuses.ERROR_DELETING));

  private final String verb;
  private final List<String> valid;

  MembershipCheck(String verb, List<String> valid) {
    this.verb = verb;
    this.valid = valid;
  }

  /**
   * Reads the volumes.
   *
   * @return null when no list is given
   * @throws PythonError when one is gone or has another status; the group stays as it is then
   */
  @Nullable List<Loaded> load(Work work, Loaded group, @Nullable List<String> ids) {
    if (ids == null) {
      return null;
    }
    List<Loaded> volumes = new ArrayList<>();
    for (String id : ids) {
      Loaded volume = work.objects().load(Kind.VOLUME, id);
      if (!valid.contains(volume.status())) {
        throw refusal(volume, group);
      }
      volumes.add(volume);
    }
    return volumes;
  }

  private PythonError refusal(Loaded volume, Loaded group) {
    String states =
        valid.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
    return PythonError.cinder(
        "InvalidVolume",
        "Invalid volume: Can not %s volume %s to group %s because volume is in an invalid state: %s. Valid states are: (%s)."
            .formatted(verb, volume.id(), group.id(), volume.status(), states));
  }
}
