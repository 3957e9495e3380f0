/**
 * A run, from request to result: jqwik draws scenarios, the clauses are shown as tests, and the
 * verdict comes from the catalogue.
 */
@NullMarked
package io.cindertck.suite;

import org.jspecify.annotations.NullMarked;
