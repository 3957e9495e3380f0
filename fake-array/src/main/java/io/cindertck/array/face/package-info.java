/** Faces: the array, spoken to over HTTP in the language of some real one. */
@NullMarked
package io.cindertck.array.face;

import org.jspecify.annotations.NullMarked;
