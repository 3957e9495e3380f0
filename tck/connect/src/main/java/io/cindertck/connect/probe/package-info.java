/** Array probes that somebody else wrote, over the probe protocol. */
@NullMarked
package io.cindertck.connect.probe;

import org.jspecify.annotations.NullMarked;
