/**
 * A reverse proxy for HTTP and HTTPS between a driver and an array that cannot inject faults: it
 * counts the requests of a call, and has faults strike them.
 */
@NullMarked
package io.cindertck.connect.proxy;

import org.jspecify.annotations.NullMarked;
