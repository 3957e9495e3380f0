/**
 * Java drivers in a JVM of their own. The kit speaks to it by the driver protocol, and it makes the
 * requests of its driver on the array, which stays in the kit's JVM, over a line of its own.
 */
@NullMarked
package io.cindertck.connect.isolated;

import org.jspecify.annotations.NullMarked;
