package io.cindertck.suite.evidence;

import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Step;

/** Which step of a scenario a call belongs to. */
public final class CaseSteps {
  private CaseSteps() {}

  /**
   * The number, from 1, of the step that made the call with this index; 0 where there is none.
   *
   * @param call as {@link io.cindertck.contract.Observation#index} counts
   */
  public static int stepOf(Scenario scenario, int call) {
    int calls = 0;
    for (int i = 0; i < scenario.steps().size(); i++) {
      Step step = scenario.steps().get(i);
      calls +=
          step instanceof Step.Call
              ? 1
              : step instanceof Step.Together together ? together.commands().size() : 0;
      if (calls > call) {
        return i + 1;
      }
    }
    return 0;
  }
}
