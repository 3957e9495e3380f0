/** Reaching an array: what it holds, faults, writes. */
@NullMarked
package io.cindertck.connect.array;

import org.jspecify.annotations.NullMarked;
