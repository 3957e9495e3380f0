/** Drivers that run in this JVM. */
@NullMarked
package io.cindertck.connect.jvm;

import org.jspecify.annotations.NullMarked;
