/** The simulated array: volumes, snapshots and groups with content, a journal and faults. */
@NullMarked
package io.cindertck.array;

import org.jspecify.annotations.NullMarked;
