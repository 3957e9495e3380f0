package io.cindertck.suite;

import io.cindertck.contract.Operation;
import io.cindertck.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is drawn, and how much of it was played. */
final class Draws {
  private static final String SCENARIOS = "drawn scenarios";
  private static final String HISTORIES = "histories";

  private final Campaign campaign;
  private final int tries;
  private long scenarios;
  private long histories;

  Draws(Campaign campaign, int tries) {
    this.campaign = campaign;
    this.tries = tries;
  }

  /** Plays a scenario about an operation. */
  void play(Operation operation, Scenario scenario) {
    campaign.begin(SCENARIOS);
    scenarios += isPlayed(operation.id(), scenario) ? 1 : 0;
  }

  /** Plays a history. */
  void play(Scenario history) {
    campaign.begin(HISTORIES);
    histories += isPlayed(HISTORIES, history) ? 1 : 0;
  }

  private boolean isPlayed(String doing, Scenario scenario) {
    return campaign.play(doing, scenario).isPresent() || campaign.goesOn();
  }

  /** What was not come to before the run was cut short, a line each. */
  List<String> notReached() {
    List<String> lines = new ArrayList<>();
    if (!campaign.goesOn()) {
      Counts counts = campaign.counts();
      int manners = campaign.interleaves() ? 3 : 2;
      long operations = Arrays.stream(Operation.values()).filter(counts::isAbout).count();
      add(lines, "drawn histories", histories, counts.isAboutHistories() ? manners * tries : 0);
      add(lines, SCENARIOS, scenarios, operations * tries);
    }
    return lines;
  }

  private static void add(List<String> lines, String what, long played, long all) {
    if (played < all) {
      lines.add("%s: %d of %d".formatted(what, all - played, all));
    }
  }
}
