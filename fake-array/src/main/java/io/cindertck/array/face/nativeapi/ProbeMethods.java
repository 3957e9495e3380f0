package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayControl;
import io.cindertck.array.Checkpoint;
import io.cindertck.array.FaultKind;
import io.cindertck.array.JournalEntry;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.Stamp;
import io.cindertck.array.StruckFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The methods of the probe protocol: an array's all, and all that can be done to it. */
final class ProbeMethods {
  private static final int PROTOCOL = 1;
  private static final String OWNER = "host";

  private final ArrayControl control;
  private final AtomicReference<@Nullable Checkpoint> baseline = new AtomicReference<>();

  /** Whether hosts write at present; the array still knows the writes of an earlier call. */
  private final AtomicBoolean writing = new AtomicBoolean();

  ProbeMethods(ArrayControl control) {
    this.control = control;
  }

  /** What the array is seen by, and able to do. */
  record Description(int protocol, String name, List<String> abilities, List<String> sights) {}

  /** What came of arming and writing. */
  record Aftermath(List<Asked> requests, List<Landed> writes) {}

  /** A request that reached the array. */
  record Asked(
      String verb,
      boolean query,
      List<String> objects,
      @Nullable String error,
      @Nullable String fault) {}

  /** A write of a host's. */
  record Landed(String volume, int block, long sequence) {}

  Map<String, Function<Members, Object>> byName() {
    Map<String, Function<Members, Object>> methods = new LinkedHashMap<>();
    methods.put("describe", this::describe);
    methods.put("state", params -> ProbeState.of(none(params, control).state()));
    methods.put("baseline", doing(params -> baseline.set(none(params, control).checkpoint())));
    methods.put("restore", doing(this::restore));
    methods.put("arm", doing(this::arm));
    methods.put("disarm", this::disarm);
    methods.put("write", doing(this::write));
    methods.put("write-between", doing(this::writeBetween));
    methods.put("remove", doing(this::remove));
    methods.put("expel", doing(this::expel));
    return methods;
  }

  private static Function<Members, Object> doing(Consumer<Members> work) {
    return params -> {
      work.accept(params);
      return Map.of();
    };
  }

  private static ArrayControl none(Members params, ArrayControl control) {
    Members unused = params.only();
    return control;
  }

  private Description describe(Members params) {
    int protocol = params.only("protocol", "kit").number("protocol");
    if (protocol != PROTOCOL) {
      throw NativeError.malformed(
          "this array speaks probe protocol " + PROTOCOL + ", not " + protocol);
    }
    return new Description(
        PROTOCOL,
        "the fake array of cinder-tck",
        List.of("inject", "write", "write-between", "remove", "restore"),
        List.of("volumes", "snapshots", "groups", "group-snapshots", "content"));
  }

  private void restore(Members params) {
    Checkpoint saved = baseline.get();
    if (saved == null) {
      throw NativeError.malformed("there is no baseline to restore; ask for baseline first");
    }
    none(params, control).restore(saved);
    writing.set(false);
  }

  private void arm(Members params) {
    List<ArmedFault> faults = new ArrayList<>();
    for (Members fault : params.only("faults").objects("faults")) {
      FaultKind kind = kind(fault.only("kind", "request", "touching").text("kind"));
      Integer request = fault.numberIfAny("request");
      if (request != null) {
        faults.add(ArmedFault.onRequest(kind, request));
      } else {
        fault.texts("touching").forEach(name -> faults.add(ArmedFault.onObject(kind, name)));
      }
    }
    control.clearJournal();
    control.arm(faults);
  }

  private static FaultKind kind(String word) {
    return Arrays.stream(FaultKind.values())
        .filter(kind -> word(kind).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                NativeError.malformed(
                    "no fault is called '"
                        + word
                        + "'; give one of "
                        + Arrays.stream(FaultKind.values())
                            .map(ProbeMethods::word)
                            .collect(Collectors.joining(", "))));
  }

  private static String word(FaultKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Aftermath disarm(Members params) {
    List<JournalEntry> entries = none(params, control).journalSinceArmed();
    Map<Integer, String> struck = new HashMap<>();
    for (StruckFault fault : control.struck()) {
      struck.put(fault.request(), word(fault.kind()));
    }
    List<Asked> requests = new ArrayList<>();
    for (JournalEntry entry : entries) {
      requests.add(
          new Asked(
              entry.verb(),
              entry.query(),
              entry.objects(),
              entry.error(),
              struck.get(requests.size() + 1)));
    }
    List<Landed> landed =
        writing.getAndSet(false)
            ? control.acknowledged().stream()
                .map(each -> new Landed(each.volume(), each.block(), each.stamp().sequence()))
                .toList()
            : List.of();
    control.stopWrites();
    control.arm(List.of());
    return new Aftermath(requests, landed);
  }

  private void write(Members params) {
    Members write = params.only("volume", "block", "owner", "sequence");
    Stamp stamp = new Stamp(write.text("owner"), write.longNumber("sequence"));
    control.write(write.text("volume"), write.number("block"), stamp);
  }

  private void writeBetween(Members params) {
    control.plan(new OrderedWriter(params.only("volumes").texts("volumes"), OWNER));
    writing.set(true);
  }

  private void remove(Members params) {
    String kind = params.only("kind", "name").text("kind");
    String name = params.text("name");
    switch (kind) {
      case "volume" -> control.removeVolume(name);
      case "snapshot" -> control.removeSnapshot(name);
      case "group" -> control.removeGroup(name);
      case "group-snapshot" -> control.removeGroupSnapshot(name);
      default ->
          throw NativeError.malformed(
              "'kind' must be volume, snapshot, group or group-snapshot, not '" + kind + "'");
    }
  }

  private void expel(Members params) {
    Members given = params.only("group", "volume");
    control.removeMember(given.text("group"), given.text("volume"));
  }
}
