package io.cindertck.scenario;

import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;

/**
 * One scenario, carried out.
 *
 * @param trace what happened
 * @param carriedOut the scenario as it was in the end: what could not be asked for is left out
 * @param salt what the UUIDs were made from
 * @param ids which UUID each symbol had
 */
public record Run(Trace trace, Scenario carriedOut, String salt, Symbols ids) {}
