/** The driver that is right, over the simulated array. */
@NullMarked
package io.cindertck.reference;

import org.jspecify.annotations.NullMarked;
