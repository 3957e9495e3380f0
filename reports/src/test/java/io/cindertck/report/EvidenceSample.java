package io.cindertck.report;

import io.cindertck.report.Evidence.Account;
import io.cindertck.report.Evidence.Call;
import io.cindertck.report.Evidence.Ending;
import io.cindertck.report.Evidence.Event;
import io.cindertck.report.Evidence.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the cases of the {@link Samples} went. */
final class EvidenceSample {
  static final Evidence ORPHAN =
      new Evidence(
          List.of(
              new Call(
                  1,
                  "create_consistencygroup",
                  "group g",
                  List.of(request("createGroup g", null, null)),
                  "None",
                  Ending.RETURNED,
                  "g: available",
                  false),
              new Call(
                  3,
                  "delete_consistencygroup",
                  "group g, volumes [a, b]",
                  List.of(
                      request("deleteVolume a", null, null),
                      request("deleteVolume b", "refused", "volume b is in use")),
                  "(None, None)",
                  Ending.RETURNED,
                  "g, a and b: rows destroyed",
                  true)),
          List.of(
              new Account("group g", "deleted", "available, members b", "deleted", false),
              new Account("volume a", "deleted", "gone", "deleted", true),
              new Account("volume b", "deleted", "available, 1 GiB", "deleted", false)),
          new Source(
              "python",
              "cases/delete-group.partial-failure-told-1.py",
              "driver = AcmeDriver()\nprint(driver.delete_consistencygroup(None, group, volumes))\n"));

  static final Evidence HOLE =
      new Evidence(
          List.of(
              new Call(
                  2,
                  "create_cgsnapshot",
                  "group snapshot s, snapshots [sa, sb]",
                  List.of(
                      request("createSnapshot sa", null, null),
                      new Event("write 1 to a", true, null, null),
                      new Event("write 2 to b", true, null, null),
                      request("createSnapshot sb", null, null)),
                  "({'status': 'available'}, …)",
                  Ending.RETURNED,
                  "s, sa and sb: available",
                  true)),
          List.of(
              new Account("snapshot sa", "available", "holds nothing", "available", false),
              new Account("snapshot sb", "available", "holds write 2", "available", false)),
          null);

  private EvidenceSample() {}

  private static Event request(String text, @Nullable String fault, @Nullable String answer) {
    return new Event(text, false, fault, answer);
  }
}
