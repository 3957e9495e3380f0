/** The command {@code cinder-tck}. */
@NullMarked
package io.cindertck.cli;

import org.jspecify.annotations.NullMarked;
