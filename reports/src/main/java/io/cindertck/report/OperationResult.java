package io.cindertck.report;

import org.jspecify.annotations.Nullable;

/**
 * What a run did with one operation.
 *
 * @param id the operation's neutral name, such as {@code delete-group}
 * @param offered whether the driver has it
 * @param calls how many times it was called
 * @param judged how many judgements of its clauses could have failed
 * @param violated how many of them did
 * @param latencies how long its calls took; null when none came back, and in results before it
 */
public record OperationResult(
    String id,
    boolean offered,
    long calls,
    long judged,
    long violated,
    @Nullable Latencies latencies) {
  public OperationResult {
    Plain.id(id);
    Plain.count(calls, "calls");
    Plain.count(judged, "judged");
    Plain.atMost(violated, judged, "violated");
  }
}
