/**
 * The clauses with their judges: pure functions from what a call, a scenario or a driver's
 * description showed to a {@link io.cindertck.contract.judge.Judgement}.
 */
@NullMarked
package io.cindertck.contract.judge;

import org.jspecify.annotations.NullMarked;
