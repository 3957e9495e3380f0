/**
 * What a Cinder driver is, for people who write one in Java.
 *
 * <p>Start at {@link io.cindertck.driver.ConsistencyGroupDriver}. Nothing here depends on the rest
 * of the kit.
 */
@NullMarked
package io.cindertck.driver;

import org.jspecify.annotations.NullMarked;
