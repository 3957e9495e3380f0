/** The kit in a Maven build: it is started in a JVM of its own, and its report goes into a site. */
@NullMarked
package io.cindertck.maven;

import org.jspecify.annotations.NullMarked;
