package io.cindertck.contract.judge;

import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A returned reply taken apart: the model and the lists of entries, as far as they can be told
 * apart. What is malformed is left to the clauses about shapes.
 *
 * @param model the first value
 * @param lists the other values, in order
 */
record Answer(Value model, List<Value> lists) {

  /** The answer of a call that returned the right number of values; empty for any other. */
  static Optional<Answer> of(Observation observation, Operation operation) {
    if (!(observation.said().outcome() instanceof Reply.Returned returned)) {
      return Optional.empty();
    }
    int arity = operation.results().size();
    Value value = returned.value();
    if (arity == 1) {
      return value instanceof Value.Sequence
          ? Optional.empty()
          : Optional.of(new Answer(value, List.of()));
    }
    if (value instanceof Value.Sequence sequence && sequence.items().size() == arity) {
      return Optional.of(new Answer(sequence.items().get(0), sequence.items().subList(1, arity)));
    }
    return Optional.empty();
  }

  /** Whether nothing at all is said: every value None or empty. */
  boolean saysNothing() {
    return model.isFalsy() && lists.stream().allMatch(Value::isFalsy);
  }

  /** The model's status; empty where it has none that is a text. */
  Optional<String> modelStatus() {
    return model instanceof Value.Mapping mapping
        ? mapping.get("status").flatMap(Value::asText)
        : Optional.empty();
  }

  /** The entries that are mappings, of all lists. */
  List<Value.Mapping> entries() {
    List<Value.Mapping> entries = new ArrayList<>();
    for (Value list : lists) {
      if (list instanceof Value.Sequence sequence) {
        for (Value item : sequence.items()) {
          if (item instanceof Value.Mapping mapping) {
            entries.add(mapping);
          }
        }
      }
    }
    return entries;
  }

  /** The last status that is told of an object by an entry. */
  Optional<String> entryStatus(String id) {
    return entries().stream()
        .filter(entry -> entry.get("id").flatMap(Value::asText).filter(id::equals).isPresent())
        .reduce((first, second) -> second)
        .flatMap(entry -> entry.get("status"))
        .flatMap(Value::asText);
  }

  /** Whether a status says that something failed. */
  static boolean isError(Optional<String> status) {
    return status.filter(text -> text.equals("error") || text.equals("error_deleting")).isPresent();
  }

  /** The statuses of entries that are in error. */
  List<String> errors() {
    return entries().stream()
        .map(entry -> entry.get("status").flatMap(Value::asText))
        .filter(Answer::isError)
        .map(Optional::orElseThrow)
        .toList();
  }

  /** Whether the reply tells of any failure. */
  boolean tellsFailure() {
    return isError(modelStatus()) || !errors().isEmpty();
  }
}
