/** What the faces share: listening, taking HTTP requests apart, and answering in JSON. */
@NullMarked
package io.cindertck.array.face.http;

import org.jspecify.annotations.NullMarked;
