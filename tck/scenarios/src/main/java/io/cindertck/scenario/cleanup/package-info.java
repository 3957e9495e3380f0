/**
 * What a run makes on an array that outlives it, written down before it is made, and taken away
 * again.
 */
@NullMarked
package io.cindertck.scenario.cleanup;

import org.jspecify.annotations.NullMarked;
