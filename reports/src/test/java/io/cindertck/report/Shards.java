package io.cindertck.report;

import io.cindertck.contract.DriverDescription.Parameter;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.report.ShardPart.Asked;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.report.ShardPart.OfClause;
import io.cindertck.report.ShardPart.OfOperation;
import io.cindertck.report.ShardPart.OfPair;
import io.cindertck.report.ShardPart.Smallest;
import io.cindertck.report.ShardPart.Troubles;
import io.cindertck.report.ShardPart.Waived;
import java.util.List;
import java.util.Map;

/** Results of shards. */
final class Shards {
  private static final Noted NOTED = new Noted(new Place(3, 20), "it was so");

  private Shards() {}

  /** One with everything that there can be. */
  static Result all() {
    Waived waived =
        new Waived("reply.arity", "a", "group", "nightly", "s", "why", "T-1", "me", "2027-03-31");
    return of(
        new ShardPart(
            Map.of("--fail-fast", "no"),
            new Asked("nightly", List.of("delete-group"), List.of(waived), List.of("reply.arity")),
            "report",
            7,
            9,
            Map.of(
                "create_group",
                new Signature(
                    List.of(new Parameter("group", false, true, false, true)), true, false)),
            NOTED,
            List.of(
                new OfClause(
                    "reply.arity",
                    1,
                    2,
                    3,
                    4,
                    NOTED,
                    NOTED,
                    NOTED,
                    new Smallest(5, NOTED),
                    List.of("answered nothing", "delete-group raised KeyError"),
                    "taken back",
                    6)),
            List.of(new OfOperation("delete-group", 8, 1, "AAAA")),
            List.of(new Place(4, 0)),
            List.of(
                new OfPair(
                    new Place(5, 0),
                    "create-group g with delete-group h",
                    8,
                    List.of(List.of("create_group"), List.of("delete_group")))),
            new Troubles("a", "b", 1, NOTED, 2, NOTED, true, true)));
  }

  /** One with as little as there can be. */
  static Result barest() {
    return of(
        new ShardPart(
            Map.of(),
            new Asked(null, null, List.of(), List.of()),
            "report",
            0,
            0,
            Map.of(),
            null,
            List.of(
                new OfClause(
                    "reply.arity", 0, 0, 0, 0, null, null, null, null, List.of(), null, 0)),
            List.of(new OfOperation("delete-group", 0, 0, null)),
            List.of(),
            List.of(),
            new Troubles(null, null, 0, null, 0, null, false, false)));
  }

  private static Result of(ShardPart part) {
    return Samples.incomplete().with(new Terms.Shards(7, List.of(2), part));
  }
}
