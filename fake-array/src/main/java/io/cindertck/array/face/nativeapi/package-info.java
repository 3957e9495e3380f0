/**
 * The fake array's own HTTP interface: all that its client can ask for, and the array from the
 * outside. {@code openapi.json} describes it.
 */
@NullMarked
package io.cindertck.array.face.nativeapi;

import org.jspecify.annotations.NullMarked;
