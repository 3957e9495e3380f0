/**
 * Right drivers, each in a manner of its own: none of them may be blamed.
 *
 * <p>{@link io.cindertck.suite.right.RightDrivers} lists them.
 */
@NullMarked
package io.cindertck.suite.right;

import org.jspecify.annotations.NullMarked;
