package io.cindertck.contract.manager;

import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyDict;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PySequence;
import io.cindertck.contract.manager.python.PythonError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the manager does itself for a driver without group methods: it calls the method for one
 * volume or snapshot again and again, and puts together the answer that the driver's group method
 * would have given.
 *
 * <p>The export of a volume, which the manager removes before it deletes the volume, is left out.
 *
 * <p>Source: the {@code …_generic} methods of the volume manager.
 */
final class OneByOne {
  private final DriverTalk talk;

  OneByOne(DriverTalk talk) {
    this.talk = talk;
  }

  /** Deletes each member; one that is busy is taken for deleted by the caller. */
  List<PyObject> deleteVolumes(Loaded group, List<Loaded> volumes) {
    PyDict modelUpdate = PyDict.of("status", group.status());
    List<PyObject> entries = new ArrayList<>();
    for (Loaded volume : volumes) {
      OutgoingCall call = new OutgoingCall("delete_volume").with("volume", Passed.one(volume));
      entries.add(delete(volume, call, "VolumeIsBusy", modelUpdate));
    }
    return answer(modelUpdate, entries);
  }

  /** Deletes each snapshot, likewise. */
  List<PyObject> deleteSnapshots(Loaded groupSnapshot, List<Loaded> snapshots) {
    PyDict modelUpdate = PyDict.of("status", groupSnapshot.status());
    List<PyObject> entries = new ArrayList<>();
    for (Loaded snapshot : snapshots) {
      OutgoingCall call =
          new OutgoingCall("delete_snapshot").with("snapshot", Passed.one(snapshot));
      entries.add(delete(snapshot, call, "SnapshotIsBusy", modelUpdate));
    }
    return answer(modelUpdate, entries);
  }

  /** Takes each snapshot. */
  List<PyObject> createSnapshots(List<Loaded> snapshots) {
    PyDict modelUpdate = PyDict.of("status", Statuses.AVAILABLE);
    List<PyObject> entries = new ArrayList<>();
    for (Loaded snapshot : snapshots) {
      OutgoingCall call =
          new OutgoingCall("create_snapshot").with("snapshot", Passed.one(snapshot));
      entries.add(create(snapshot, () -> talk.ask(call), modelUpdate));
    }
    return answer(modelUpdate, entries);
  }

  /** Copies each source; a volume whose source is not there is passed over. */
  List<PyObject> createVolumes(List<Loaded> volumes, GroupSource source) {
    PyDict modelUpdate = PyDict.of("status", Statuses.AVAILABLE);
    List<PyObject> entries = new ArrayList<>();
    for (Loaded volume : volumes) {
      OutgoingCall call = copying(volume, source);
      if (call != null) {
        entries.add(create(volume, () -> talk.ask(call), modelUpdate));
      }
    }
    return answer(modelUpdate, entries);
  }

  private static @Nullable OutgoingCall copying(Loaded volume, GroupSource source) {
    boolean fromSnapshot = source.snapshots() != null;
    List<Loaded> sources = fromSnapshot ? source.snapshots() : source.volumes();
    String wanted = volume.textOf(fromSnapshot ? "snapshot_id" : "source_volid");
    for (Loaded member : sources == null ? List.<Loaded>of() : sources) {
      if (member.id().equals(wanted)) {
        return new OutgoingCall(
                fromSnapshot ? "create_volume_from_snapshot" : "create_cloned_volume")
            .with("volume", Passed.one(volume))
            .with(fromSnapshot ? "snapshot" : "src_vref", Passed.one(member));
      }
    }
    return null;
  }

  private PyDict delete(Loaded member, OutgoingCall call, String busy, PyDict modelUpdate) {
    PyDict entry = PyDict.of("id", member.id());
    try {
      talk.ask(call);
      entry.setItem("status", PyScalar.of(Statuses.DELETED));
    } catch (PythonError error) {
      if (error.isA(busy)) {
        entry.setItem("status", PyScalar.of(Statuses.AVAILABLE));
      } else {
        fail(entry, modelUpdate, error);
      }
    }
    return entry;
  }

  private static PyDict create(Loaded member, Supplier<PyObject> call, PyDict modelUpdate) {
    PyDict entry = PyDict.of("id", member.id());
    try {
      PyObject update = call.get();
      if (update.isTruthy()) {
        update.discard("id");
        update.items().forEach(entry::put);
      }
      if (!entry.has("status")) {
        entry.setItem("status", PyScalar.of(Statuses.AVAILABLE));
      }
    } catch (PythonError error) {
      fail(entry, modelUpdate, error);
    }
    return entry;
  }

  private static void fail(PyDict entry, PyDict modelUpdate, PythonError error) {
    if (!error.isException()) {
      throw error;
    }
    entry.setItem("status", PyScalar.of(Statuses.ERROR));
    modelUpdate.setItem("status", PyScalar.of(Statuses.ERROR));
  }

  private static List<PyObject> answer(PyDict modelUpdate, List<PyObject> entries) {
    return List.of(modelUpdate, new PySequence("list", entries));
  }
}
