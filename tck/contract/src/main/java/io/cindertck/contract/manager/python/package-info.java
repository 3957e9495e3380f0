/**
 * As much of Python as the volume manager's code leans on when it takes a driver's answer apart:
 * unpacking, subscripts, iteration, and dictionaries that are changed while they are read.
 *
 * <p>For the manager model's own use; what an answer means is decided in the package above.
 */
@NullMarked
package io.cindertck.contract.manager.python;

import org.jspecify.annotations.NullMarked;
