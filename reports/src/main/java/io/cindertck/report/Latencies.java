package io.cindertck.report;

/**
 * How long calls took, in microseconds, as the kit saw it; those that did not come back are not
 * among them.
 *
 * @param calls how many were measured
 * @param median half of them took no longer
 * @param p90 nine in ten took no longer
 * @param p99 ninety-nine in a hundred took no longer
 * @param longest the longest of them
 */
public record Latencies(long calls, long median, long p90, long p99, long longest) {
  public Latencies {
    Plain.count(calls, "calls");
    Plain.atMost(median, p90, "median");
    Plain.atMost(p90, p99, "p90");
    Plain.atMost(p99, longest, "p99");
    Plain.count(longest, "longest");
  }
}
