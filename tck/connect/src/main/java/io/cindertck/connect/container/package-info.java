/**
 * Drivers in containers. A container is made of an image as it is, the driver's files and the kit's
 * are copied into it, and each host is a process that is started in it.
 *
 * <p>The driver protocol goes over that process's standard streams, which the engine carries: no
 * port is opened, so that there is nothing to guard, and it works with every network and with an
 * engine on another machine.
 */
@NullMarked
package io.cindertck.connect.container;

import org.jspecify.annotations.NullMarked;
