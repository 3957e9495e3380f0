package io.cindertck.suite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class of {@code in_memory.py} that is wrong in one thing.
 *
 * @param name the class
 * @param clause the clause that is to catch it
 * @param says what the violation's sentence has to contain
 * @param others the clauses that it cannot help breaking as well
 */
record FaultyPythonDriver(String name, String clause, String says, Set<String> others) {

  static List<FaultyPythonDriver> all() {
    return List.of(
        wrong("SetsStatuses", "inputs.untouched", "changed status of volumes[0] from 'deleting'"),
        wrong("HandsBack", "reply.entries-built", "<the volumes it was handed>", "record.settled"),
        wrong("Generates", "reply.entries-built", "returned a generator where a list is owed"),
        wrong(
            "OneForAll",
            "reply.entries-built",
            "the same mapping for more than one entry",
            "reply.entry-unique",
            "record.settled"),
        wrong(
            "OtherName",
            "driver.signature",
            "takes no parameter remove_volumes",
            "raise.backend-error",
            "update-group.none-lists"),
        wrong("NoDefault", "driver.signature", "has no default for add_volumes"),
        wrong("NoUpdates", "driver.complete", "lacks update_consistencygroup"),
        wrong("Hangs", "call.returns", "did not come back within"),
        wrong("Exits", "call.returns", "exit code 7"),
        wrong(
            "RaisesKeyError",
            "raise.backend-error",
            "raised KeyError",
            "delete-group-snapshot.after-membership-change"),
        wrong("OneValue", "reply.arity", "returned one value", "record.settled"),
        wrong("DictOfEntries", "reply.entries-type", "which is no list", "record.settled"));
  }

  private static FaultyPythonDriver wrong(
      String name, String clause, String says, String... others) {
    return new FaultyPythonDriver(name, clause, says, Set.of(others));
  }

  /** All clauses that it breaks. */
  Set<String> broken() {
    Set<String> all = new TreeSet<>(others);
    all.add(clause);
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
