package io.cindertck.suite;

import io.cindertck.contract.Operation;
import io.cindertck.scenario.PairSweep;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Sweep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every run plays whatever its seed, dealt out before any of it is played: where something
 * stands in the campaign, and which shard plays it, is the same in whichever order it is played.
 *
 * @param calls calls as they come, by what is played
 * @param pairs pairs of calls at a time
 * @param sweeps every single fault of a call
 */
record SystematicPlan(
    Map<Scenario, Unit<Scenario>> calls, List<Unit<PairSweep>> pairs, List<Unit<Sweep>> sweeps) {
  /**
   * Into how many pieces of nearly the same size a sweep is split for shards. Each costs what all
   * have in common once more.
   */
  private static final int PIECES = 4;

  /** How many orders a pair of calls has, about. */
  private static final int PAIR_RUNS = 20;

  /** How many driver calls a scenario makes, as seen on the reference driver. */
  private static final int CALLS = 7;

  /** The same of all orders of a pair. */
  private static final int CALLS_OF_PAIR = 340;

  /** The same of a sweep, for the group and for each member. */
  private static final int CALLS_OF_SWEEP = 100;

  /**
   * A unit of the campaign.
   *
   * @param doing what it is about, in a word or two
   * @param hand what of it is this shard's
   * @param calls how many driver calls this shard is expected to make of it
   */
  record Unit<T>(String doing, T what, Deal.Hand hand, long calls) {}

  /**
   * Deals out what there is, in the order of the campaign, and has the campaign expect it.
   *
   * @param calls what they are about, by what is played
   */
  static SystematicPlan of(
      Campaign campaign,
      Map<Scenario, Operation> calls,
      List<PairSweep> pairs,
      List<Sweep> sweeps) {
    Map<Scenario, Unit<Scenario>> units = new LinkedHashMap<>();
    calls.forEach(
        (scenario, about) ->
            units.put(
                scenario,
                unit(campaign, about.id(), scenario, campaign.deal().next(scenario), CALLS)));
    return new SystematicPlan(
        units,
        pairs.stream()
            .map(
                pair ->
                    unit(
                        campaign,
                        "calls at a time",
                        pair,
                        campaign.deal().next(pair.sequential(), PAIR_RUNS, PIECES),
                        CALLS_OF_PAIR))
            .toList(),
        sweeps.stream()
            .map(
                sweep ->
                    unit(
                        campaign,
                        "sweeping " + sweep.operation().id(),
                        sweep,
                        campaign.deal().next(sweep.undisturbed(), runs(sweep), PIECES),
                        CALLS_OF_SWEEP * (sweep.members() + 1)))
            .toList());
  }

  private static <T> Unit<T> unit(
      Campaign campaign, String doing, T what, Deal.Hand hand, int ofAll) {
    long calls = Math.round(hand.part() * ofAll);
    campaign.outlook().expect(calls);
    return new Unit<>(doing, what, hand, calls);
  }

  /** How many scenarios a sweep has, about. */
  private static int runs(Sweep sweep) {
    return 20 * (sweep.members() + 1);
  }
}
