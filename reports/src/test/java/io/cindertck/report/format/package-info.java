/** Tests of what a result is rendered as. */
@NullMarked
package io.cindertck.report.format;

import org.jspecify.annotations.NullMarked;
