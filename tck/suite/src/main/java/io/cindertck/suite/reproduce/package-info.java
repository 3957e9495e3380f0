/** Programs that play a case where a debugger can be: in the driver's own process. */
@NullMarked
package io.cindertck.suite.reproduce;

import org.jspecify.annotations.NullMarked;
