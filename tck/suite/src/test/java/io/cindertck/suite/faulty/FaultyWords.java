package io.cindertck.suite.faulty;

import static io.cindertck.suite.faulty.RewritingConnection.having;
import static io.cindertck.suite.faulty.RewritingConnection.saying;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription.Parameter;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Drivers that do what they should and say it wrongly, in words that only Python has. */
final class FaultyWords {
  private static final Value DELETED = model("deleted");

  private FaultyWords() {}

  static List<FaultyDriver> all() {
    List<FaultyDriver> all = new ArrayList<>(aboutMethods());
    all.addAll(aboutValues());
    all.addAll(aboutObjects());
    return all;
  }

  private static List<FaultyDriver> aboutMethods() {
    return List.of(
        FaultyDriver.named(
                "parameter-of-another-name", "calls a parameter otherwise than the interface")
            .is(BugClass.WIRE)
            .breaks("driver.signature", "takes no parameter source_cg")
            .over(having(methods -> renamed(methods, "source_cg", "source_consistencygroup"))),
        FaultyDriver.named("parameter-without-default", "has no default for the volumes to add")
            .is(BugClass.WIRE)
            .breaks("driver.signature", "has no default for add_volumes")
            .over(having(methods -> withoutDefault(methods, "add_volumes"))),
        FaultyDriver.named("method-missing", "has no method to update a group")
            .is(BugClass.UNSUP)
            .breaks("driver.complete", "lacks update_consistencygroup")
            .over(
                having(
                    methods -> {
                      methods.remove("update_consistencygroup");
                      return methods;
                    })));
  }

  private static List<FaultyDriver> aboutValues() {
    return List.of(
        FaultyDriver.named("one-value-too-few", "returns the model and forgets the list")
            .is(BugClass.WIRE)
            .breaks("reply.arity", "where 2 are owed: model_update, snapshots_model_update")
            .andSo("record.settled")
            .over(saying(Operation.CREATE_GROUP_SNAPSHOT, (call, was) -> Reply.returned(none()))),
        FaultyDriver.named("one-value-too-many", "returns two lists where one is owed")
            .is(BugClass.WIRE)
            .breaks("reply.arity", "3 values, (None, None, None), where 2 are owed")
            .over(
                saying(
                    Operation.DELETE_GROUP,
                    (call, was) -> Reply.returned(Value.tuple(none(), none(), none())))),
        FaultyDriver.named("model-is-a-flag", "returns True for a success")
            .is(BugClass.FIELD)
            .breaks("reply.model-update-type", "returned True as model_update")
            .andSo("create-group.no-residue")
            .over(
                saying(
                    Operation.CREATE_GROUP, (call, was) -> Reply.returned(new Value.Bool(true)))),
        FaultyDriver.named("entries-in-a-mapping", "returns a mapping of entries by their ids")
            .is(BugClass.FIELD)
            .breaks("reply.entries-type", "which is no list")
            .andSo("record.settled")
            .over(
                saying(
                    Operation.DELETE_GROUP,
                    (call, was) -> Reply.returned(Value.tuple(DELETED, byId(call))))),
        FaultyDriver.named(
                "entries-without-id", "returns entries that say of whom they are by order")
            .is(BugClass.FIELD)
            .breaks("reply.entry-id", "without an id")
            .andSo("record.settled")
            .over(
                saying(
                    Operation.DELETE_GROUP_SNAPSHOT,
                    (call, was) ->
                        Reply.returned(
                            Value.tuple(
                                DELETED,
                                Value.list(
                                    call.rows("snapshots").stream()
                                        .map(row -> model("deleted"))
                                        .toList()))))));
  }

  private static List<FaultyDriver> aboutObjects() {
    return List.of(
        FaultyDriver.named("volumes-handed-back", "returns the very list of volumes it was handed")
            .is(BugClass.OBJ)
            .breaks("reply.entries-built", "<the volumes it was handed>")
            .andSo("record.settled")
            .over(
                saying(
                    Operation.DELETE_GROUP,
                    (call, was) ->
                        Reply.returned(
                            Value.tuple(DELETED, handed("volumes", Value.Handed.WHOLE))))),
        FaultyDriver.named(
                "snapshots-handed-back", "returns a new list of the snapshots it was handed")
            .is(BugClass.OBJ)
            .breaks("reply.entries-built", "<the snapshots[0] it was handed>")
            .andSo("record.settled")
            .over(
                saying(
                    Operation.DELETE_GROUP_SNAPSHOT,
                    (call, was) ->
                        Reply.returned(
                            Value.tuple(
                                DELETED,
                                Value.list(
                                    IntStream.range(0, call.rows("snapshots").size())
                                        .mapToObj(i -> handed("snapshots", i))
                                        .toList()))))),
        FaultyDriver.named("rows-of-the-database", "returns rows that it has read itself")
            .is(BugClass.OBJ)
            .breaks("reply.entries-type", "<Snapshot object> as an entry")
            .andSo("record.settled")
            .over(
                saying(
                    Operation.CREATE_GROUP_SNAPSHOT,
                    (call, was) -> Reply.returned(Value.tuple(model("available"), objects(call))))),
        FaultyDriver.named(
                "one-mapping-for-all", "changes one mapping and puts it in for every volume")
            .is(BugClass.OBJ)
            .breaks("reply.entries-built", "the same mapping for more than one entry")
            .andSo("reply.entry-unique", "record.settled")
            .over(
                saying(
                    Operation.DELETE_GROUP,
                    (call, was) -> Reply.returned(Value.tuple(DELETED, sameForAll(call))))),
        FaultyDriver.named("entries-from-a-generator", "returns a generator of entries")
            .is(BugClass.OBJ)
            .breaks("reply.entries-built", "it can be read only once")
            .over(
                saying(
                    Operation.DELETE_GROUP,
                    (call, was) ->
                        Reply.returned(
                            Value.tuple(
                                DELETED,
                                new Value.Opaque("generator", "<generator object>", true))))),
        FaultyDriver.named(
                "statuses-set-on-volumes", "sets the status on the volumes it was handed")
            .is(BugClass.OBJ)
            .breaks("inputs.untouched", "changed status of volumes[0]")
            .over(saying(Operation.DELETE_GROUP, (call, was) -> new Reply(was, changed(call)))));
  }

  private static Value none() {
    return Value.none();
  }

  private static Value model(String status) {
    return Value.Mapping.of(Map.of("status", Value.text(status)));
  }

  private static Value handed(String argument, int index) {
    return new Value.Handed(argument, index);
  }

  private static Value byId(DriverCall call) {
    Map<String, Value> entries = new LinkedHashMap<>();
    call.rows("volumes").forEach(row -> entries.put(row.id(), model("deleted")));
    return Value.Mapping.of(entries);
  }

  private static Value objects(DriverCall call) {
    return Value.list(
        call.rows("snapshots").stream()
            .map(
                row ->
                    new Value.DbObject(
                        "Snapshot",
                        Map.of("id", Value.text(row.id()), "status", Value.text("available"))))
            .toList());
  }

  private static Value sameForAll(DriverCall call) {
    List<Row> rows = call.rows("volumes");
    if (rows.isEmpty()) {
      return none();
    }
    Value last =
        Value.Mapping.of(
            Map.of(
                "id", Value.text(rows.get(rows.size() - 1).id()),
                "status", Value.text("deleted")));
    return Value.list(rows.stream().map(row -> last).toList());
  }

  private static List<Reply.InputChange> changed(DriverCall call) {
    List<Row> rows = call.rows("volumes");
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                new Reply.InputChange(
                    "volumes",
                    i,
                    "status",
                    Value.text(rows.get(i).status()),
                    Value.text("deleted")))
        .toList();
  }

  private static Map<String, Signature> renamed(
      Map<String, Signature> methods, String name, String other) {
    methods.replaceAll(
        (method, signature) ->
            new Signature(
                signature.parameters().stream()
                    .map(
                        parameter ->
                            parameter.name().equals(name)
                                ? new Parameter(other, true, true, true, true)
                                : parameter)
                    .toList(),
                false,
                false));
    return methods;
  }

  private static Map<String, Signature> withoutDefault(
      Map<String, Signature> methods, String name) {
    methods.replaceAll(
        (method, signature) ->
            new Signature(
                signature.parameters().stream()
                    .map(
                        parameter ->
                            parameter.name().equals(name)
                                ? new Parameter(name, false, false, true, true)
                                : parameter)
                    .toList(),
                false,
                false));
    return methods;
  }
}
