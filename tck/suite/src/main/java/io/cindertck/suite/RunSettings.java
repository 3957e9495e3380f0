package io.cindertck.suite;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives each property the run's seed and number of tries, since jqwik knows no seed for a whole
 * run. jqwik draws and does not shrink: its shrinking costs many more driver calls than ours, and
 * leaves a thread behind that goes on calling the driver.
 */
public final class RunSettings implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    CurrentRun run = CurrentRun.get();
    context.attributes().setSeed(Long.toString(run.campaign().seed()));
    context.attributes().setTries(run.tries());
    context.attributes().setShrinking(ShrinkingMode.OFF);
    context.attributes().setEdgeCases(EdgeCasesMode.MIXIN);
    return property.execute();
  }
}
