/**
 * The kit as tests of one's own: see {@link io.cindertck.junit.ConformanceTests}. All else here is
 * not for use from outside.
 */
@NullMarked
package io.cindertck.junit;

import org.jspecify.annotations.NullMarked;
