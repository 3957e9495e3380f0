package io.cindertck.suite;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Gives each property the run's seed and number of tries, since jqwik knows no seed for a whole
 * run. jqwik draws and does not shrink: its shrinking costs many more driver calls than ours, and
 * leaves a thread behind that goes on calling the driver.
 */
public final class RunSettings implements AroundPropertyHook, AroundTryHook {
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

  /** Ends a property with the run: what is drawn after it is not played. */
  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor drawn, List<Object> parameters) {
    TryExecutionResult tried = drawn.execute(parameters);
    return tried.isSatisfied() && !CurrentRun.get().campaign().goesOn()
        ? TryExecutionResult.satisfied(true)
        : tried;
  }
}
