/** Reads YAML so that all that is wrong with a file is told at once, with where it stands. */
@NullMarked
package io.cindertck.suite.yaml;

import org.jspecify.annotations.NullMarked;
