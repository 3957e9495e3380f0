package io.cindertck.junit;

import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;

/**
 * A driver within reach.
 *
 * @param request what it is known by
 */
record Reached(TargetRequest request, Target target) {}
