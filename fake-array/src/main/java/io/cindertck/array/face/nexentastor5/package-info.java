/**
 * The REST interface of NexentaStor 5, as far as Cinder's iSCSI and NFS drivers use it for volumes,
 * snapshots and groups. Exports to hosts ({@code san/...}) are not offered.
 */
@NullMarked
package io.cindertck.array.face.nexentastor5;

import org.jspecify.annotations.NullMarked;
