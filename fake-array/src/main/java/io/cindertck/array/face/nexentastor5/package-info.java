/**
 * The REST interface of NexentaStor 5, as far as Cinder's iSCSI driver uses it for volumes,
 * snapshots and groups. Exports ({@code san/...}) are not offered.
 */
@NullMarked
package io.cindertck.array.face.nexentastor5;

import org.jspecify.annotations.NullMarked;
