/** Scenarios as data: making them, running them, making them small. */
@NullMarked
package io.cindertck.scenario;

import org.jspecify.annotations.NullMarked;
