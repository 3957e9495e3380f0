package io.cindertck.suite;

import io.cindertck.contract.Operation;
import io.cindertck.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is drawn, and how much of it was played. What is drawn is dealt out unseen, each as if it
 * were like the mean of its kind, so that only the shard that plays it makes it. Histories come
 * after all else in the campaign, even where they are played first.
 */
final class Draws {
  private static final String SCENARIOS = "drawn scenarios";
  private static final String HISTORIES = "histories";

  /** How many driver calls a scenario makes, on average, and a history. */
  private static final int CALLS = 9;

  private static final int CALLS_OF_HISTORY = 13;

  private final Campaign campaign;
  private final int tries;
  private final Drawn scenarios = new Drawn();
  private final Drawn histories = new Drawn();
  private Deal later;

  Draws(Campaign campaign, int tries) {
    this.campaign = campaign;
    this.tries = tries;
    this.later = campaign.deal().after(0);
  }

  /** How many were drawn, how many of those are this shard's, and how many of them were missed. */
  private static final class Drawn {
    private long all;
    private long own;
    private long missed;

    private void count(boolean isOwn, boolean isMissed) {
      all++;
      own += isOwn ? 1 : 0;
      missed += isMissed ? 1 : 0;
    }
  }

  /**
   * Has the campaign expect a shard's part of it.
   *
   * @param shards how many there are
   */
  void expect(int shards) {
    campaign.outlook().expect((CALLS * ofScenarios() + CALLS_OF_HISTORY * ofHistories()) / shards);
  }

  /** All that comes before what is drawn has been dealt out. */
  void begin() {
    later = campaign.deal().after(ofScenarios());
  }

  /** Plays a scenario about an operation. */
  void play(Operation operation, Supplier<Scenario> scenario) {
    campaign.begin(SCENARIOS);
    play(scenarios, operation.id(), scenario, campaign.deal().next(CALLS), CALLS);
  }

  /** Plays a history. */
  void play(Supplier<Scenario> history) {
    campaign.begin(HISTORIES);
    play(histories, HISTORIES, history, later.next(CALLS_OF_HISTORY), CALLS_OF_HISTORY);
  }

  private void play(
      Drawn of, String doing, Supplier<Scenario> scenario, Deal.Hand hand, int calls) {
    boolean isOwn = hand.isOwner();
    boolean isPlayed = isOwn && campaign.play(doing, scenario.get(), hand.place(0)).isPresent();
    of.count(isOwn, isOwn && !isPlayed && !campaign.goesOn());
    campaign.outlook().done(isOwn ? calls : 0);
  }

  private long ofScenarios() {
    Counts counts = campaign.counts();
    return Arrays.stream(Operation.values()).filter(counts::isAbout).count() * tries;
  }

  private long ofHistories() {
    int manners = campaign.interleaves() ? 3 : 2;
    return campaign.counts().isAboutHistories() ? (long) manners * tries : 0;
  }

  /** What was not come to before the run was cut short, a line each. */
  List<String> notReached() {
    List<String> lines = new ArrayList<>();
    if (!campaign.goesOn()) {
      add(lines, "drawn histories", histories, ofHistories());
      add(lines, SCENARIOS, scenarios, ofScenarios());
    }
    return lines;
  }

  private void add(List<String> lines, String what, Drawn drawn, long all) {
    if (drawn.all < all && campaign.deal().isShared()) {
      // Which of them are this shard's is not known before they are drawn.
      lines.add("%s: its part of %d".formatted(what, all));
    } else if (drawn.all < all) {
      lines.add("%s: %d of %d not played".formatted(what, all - drawn.all + drawn.missed, all));
    } else if (drawn.missed > 0) {
      lines.add("%s: %d of %d not played".formatted(what, drawn.missed, drawn.own));
    }
  }
}
