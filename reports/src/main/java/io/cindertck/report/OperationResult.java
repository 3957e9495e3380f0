package io.cindertck.report;

/**
 * What a run did with one operation.
 *
 * @param id the operation's neutral name, such as {@code delete-group}
 * @param offered whether the driver has it
 * @param calls how many times it was called
 * @param judged how many judgements of its clauses could have failed
 * @param violated how many of them did
 */
public record OperationResult(String id, boolean offered, long calls, long judged, long violated) {
  public OperationResult {
    Plain.id(id);
    Plain.count(calls, "calls");
    Plain.count(judged, "judged");
    Plain.atMost(violated, judged, "violated");
  }
}
