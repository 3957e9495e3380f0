/**
 * Drivers that run in a process of their own and are spoken to by the driver protocol: JSON-RPC
 * 2.0, one message a line. {@code driver-protocol.schema.json} beside these classes describes every
 * message; the Python host that serves a Python driver is there too.
 */
@NullMarked
package io.cindertck.connect.process;

import org.jspecify.annotations.NullMarked;
