package io.cindertck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The smallest cases of what fails in the {@link Samples}. */
final class SampleCases {
  static final Counterexample ORPHAN =
      new Counterexample(
          json(
              """
            {"group": {"volumes": ["a", "b"]}, "calls": [{"do": "delete-group"}],
             "faults": [{"nth": 2, "kind": "refused"}], "seed": 8713}"""),
          List.of(
              "1. create group g with volumes a and b, 1 GiB each",
              "2. arm a fault: the array refuses its 2nd request",
              "3. delete group g with [a, b]"),
          3,
          "(None, None): everything is deleted",
          "b is still on the array, available, 1 GiB",
          "g deleted, a deleted, b deleted: 1 GiB is orphaned",
          json("{\"returned\": {\"$tuple\": [null, null]}, \"millis\": 3}"),
          "delete_consistencygroup said (None, None) although the array refused to delete volume b.",
          4,
          List.of("the 2nd array request is refused (volume b is in use)"),
          true,
          true,
          "cinder-tck replay report/cases/delete-group.partial-failure-told-1.json",
          EvidenceSample.ORPHAN);

  static final Counterexample HOLE =
      new Counterexample(
          json(
              """
            {"group": {"volumes": ["a", "b"]}, "writes": [["a", 1], ["b", 2]],
             "calls": [{"do": "create-group-snapshot"}]}"""),
          List.of(
              "create group g with volumes a and b",
              "create group snapshot s of g while write 1 goes to a, then write 2 to b"),
          2,
          "({'status': 'available'}, [{'id': 'sa', 'status': 'available'},\n"
              + " {'id': 'sb', 'status': 'available'}])",
          "sa holds nothing, sb holds write 2: write 1 was acknowledged before it and is missing",
          "s available, sa available, sb available",
          json(
              """
            {"returned": {"$tuple": [{"status": "available"}, [{"id": "sa", "status": "available"},
             {"id": "sb", "status": "available"}]]}, "millis": 5}"""),
          "The group snapshot is not of one point in time: it has write 2 but not write 1.",
          5,
          List.of(),
          true,
          true,
          null,
          EvidenceSample.HOLE);

  static final Counterexample RESIDUE =
      new Counterexample(
          json("{\"calls\": [{\"do\": \"create-group\"}], \"faults\": [{\"nth\": 2}]}"),
          List.of(
              "1. arm a fault: the answer to the 2nd array request is lost", "2. create group g"),
          2,
          "raised VolumeBackendAPIException: timed out",
          "group g is on the array, half made",
          "g error",
          json("{\"raised\": {\"type\": \"VolumeBackendAPIException\", \"text\": \"timed out\"}}"),
          "create_consistencygroup raised, and left group g half made on the array.",
          2,
          List.of("the answer to the 2nd array request is lost: done, but not told"),
          false,
          false,
          "cinder-tck replay report/cases/create-group.no-residue-1.json",
          null);

  private SampleCases() {}

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
