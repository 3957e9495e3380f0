/** Reaching a driver and an array. */
@NullMarked
package io.cindertck.connect;

import org.jspecify.annotations.NullMarked;
