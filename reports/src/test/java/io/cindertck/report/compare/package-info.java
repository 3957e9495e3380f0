@NullMarked
package io.cindertck.report.compare;

import org.jspecify.annotations.NullMarked;
