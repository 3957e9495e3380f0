/** How long a run's calls took, and what it was at when. */
@NullMarked
package io.cindertck.suite.timing;

import org.jspecify.annotations.NullMarked;
