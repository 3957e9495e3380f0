/**
 * The contract: what a driver owes, what a call showed, and what is wrong with it.
 *
 * <p>Everything here is pure: no input or output, no clock, no randomness.
 */
@NullMarked
package io.cindertck.contract;

import org.jspecify.annotations.NullMarked;
