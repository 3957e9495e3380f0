@NullMarked
package io.cindertck.report;

import org.jspecify.annotations.NullMarked;
