package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A trace with what it is a trace of.
 *
 * @param name what people call the scenario
 * @param scenario what was played, as JSON that is carried along and not looked into; null when it
 *     is not known
 * @param symbols what the scenario calls the objects of the trace; none where it is not known
 * @param altered whether what was taken out of it, such as a secret, changed what clauses find in
 *     it
 */
public record RecordedTrace(
    String name, @Nullable JsonNode scenario, Symbols symbols, Trace trace, boolean altered) {}
