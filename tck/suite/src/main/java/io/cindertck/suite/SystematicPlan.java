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

  /**
   * A unit of the campaign.
   *
   * @param doing what it is about, in a word or two
   * @param hand what of it is this shard's
   */
  record Unit<T>(String doing, T what, Deal.Hand hand) {}

  /**
   * Deals out what there is, in the order of the campaign.
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
            units.put(scenario, new Unit<>(about.id(), scenario, campaign.deal().next(scenario))));
    return new SystematicPlan(
        units,
        pairs.stream()
            .map(
                pair ->
                    new Unit<>(
                        "calls at a time",
                        pair,
                        campaign.deal().next(pair.sequential(), PAIR_RUNS, PIECES)))
            .toList(),
        sweeps.stream()
            .map(
                sweep ->
                    new Unit<>(
                        "sweeping " + sweep.operation().id(),
                        sweep,
                        campaign.deal().next(sweep.undisturbed(), runs(sweep), PIECES)))
            .toList());
  }

  /** How many scenarios a sweep has, about. */
  private static int runs(Sweep sweep) {
    return 20 * (sweep.members() + 1);
  }
}
