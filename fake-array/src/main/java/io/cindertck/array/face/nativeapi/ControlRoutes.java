package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayControl;
import io.cindertck.array.FaultKind;
import io.cindertck.array.JournalEntry;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.Receipt;
import io.cindertck.array.Stamp;
import io.cindertck.array.StruckFault;
import io.cindertck.array.Write;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The array from the outside. None of it is a request: it meets no fault and is not journaled. */
final class ControlRoutes {

  /** The faults, and what became of them. */
  record FaultsView(List<ArmedFault> armed, int requests, List<StruckFault> struck) {}

  private final ArrayControl control;

  private ControlRoutes(ArrayControl control) {
    this.control = control;
  }

  static List<Route> of(ArrayControl control) {
    ControlRoutes routes = new ControlRoutes(control);
    return List.of(
        Route.of("GET", "/state", call -> StateView.of(control.state())),
        Route.of("GET", "/faults", call -> routes.faults()),
        Route.of("PUT", "/faults", routes::arm).with("faults"),
        Route.of("DELETE", "/faults", call -> routes.disarm()),
        Route.of("GET", "/writes", routes::writes).inPages(),
        Route.of("POST", "/writes", routes::write).with("volume", "block", "stamp"),
        Route.of("PUT", "/writes", routes::plan).with("volumes", "owner"),
        Route.of("DELETE", "/writes", call -> routes.stopWrites()),
        Route.of("GET", "/journal", routes::journal).inPages(),
        Route.of("DELETE", "/journal", call -> routes.clearJournal()));
  }

  private FaultsView faults() {
    return new FaultsView(control.armed(), control.requestsSinceArmed(), control.struck());
  }

  private FaultsView arm(NativeCall call) {
    control.arm(
        call.body().objects("faults").stream()
            .map(fault -> fault(fault.only("kind", "request", "touching")))
            .toList());
    return faults();
  }

  private static ArmedFault fault(Members fault) {
    String kind = fault.text("kind");
    List<FaultKind> kinds = Arrays.asList(FaultKind.values());
    FaultKind known =
        kinds.stream()
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    NativeError.malformed(
                        "no fault is called '" + kind + "'; give one of " + kinds));
    return checked(
        fault, f -> new ArmedFault(known, f.numberIfAny("request"), f.textIfAny("touching")));
  }

  private FaultsView disarm() {
    control.disarm();
    return faults();
  }

  private Page<Write> writes(NativeCall call) {
    List<Write> landed = control.acknowledged();
    int start = (int) Math.min(call.number("after", 0, Integer.MAX_VALUE, 0), landed.size());
    int limit = Page.limit(call);
    return Page.of(limit, landed, start, last -> start + limit);
  }

  private Receipt write(NativeCall call) {
    Members stamp = call.body().object("stamp").only("owner", "sequence");
    return checked(
        call.body(),
        body -> {
          control.write(
              body.text("volume"),
              body.number("block"),
              new Stamp(stamp.text("owner"), stamp.longNumber("sequence")));
          return Receipt.DONE;
        });
  }

  private Receipt plan(NativeCall call) {
    control.plan(
        checked(call.body(), body -> new OrderedWriter(body.texts("volumes"), body.text("owner"))));
    return Receipt.DONE;
  }

  private Receipt stopWrites() {
    control.stopWrites();
    return Receipt.DONE;
  }

  private Page<JournalEntry> journal(NativeCall call) {
    long after = call.number("after", 0, Long.MAX_VALUE, 0);
    List<JournalEntry> later =
        control.journal().stream().filter(entry -> entry.number() > after).toList();
    return Page.of(Page.limit(call), later, 0, JournalEntry::number);
  }

  private Receipt clearJournal() {
    control.clearJournal();
    return Receipt.DONE;
  }

  /** What is made of the members; what they must not say together is an error of the caller's. */
  private static <T> T checked(Members members, Function<Members, T> making) {
    try {
      return making.apply(members);
    } catch (IllegalArgumentException e) {
      throw NativeError.malformed(String.valueOf(e.getMessage()));
    }
  }
}
