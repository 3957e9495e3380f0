package io.cindertck.connect.process;

import io.cindertck.connect.DriverUnreachableException.Reason;
import java.util.Arrays;

/** The errors of the driver protocol that say why a driver could not be set up. */
public enum HostError {
  /** The other side speaks another version. */
  WRONG_PROTOCOL(-32000, Reason.CONFIGURATION),
  /** There is no such module. */
  MODULE_MISSING(-32001, Reason.CONFIGURATION),
  /** The module raised while it was imported. */
  MODULE_FAILED(-32002, Reason.FAILURE),
  /** There is no such class, or it is no driver. */
  CLASS_MISSING(-32003, Reason.CONFIGURATION),
  /** The driver refuses an option. */
  OPTION_REFUSED(-32004, Reason.CONFIGURATION),
  /** The driver raised while it was set up. */
  SETUP_FAILED(-32005, Reason.FAILURE),
  /** Cinder is required and not installed. */
  CINDER_MISSING(-32006, Reason.CONFIGURATION);

  private final int code;
  private final Reason reason;

  HostError(int code, Reason reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The number in a message. */
  public int code() {
    return code;
  }

  /** Whose fault an error of this code is; a failure where the code is none of these. */
  public static Reason reason(int code) {
    return Arrays.stream(values())
        .filter(error -> error.code == code)
        .map(error -> error.reason)
        .findFirst()
        .orElse(Reason.FAILURE);
  }
}
