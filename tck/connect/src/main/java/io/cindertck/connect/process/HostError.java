package io.cindertck.connect.process;

import io.cindertck.connect.DriverUnreachableException.Reason;
import java.util.Arrays;

/** The errors of the driver protocol that say why a driver could not be set up. */
enum HostError {
  WRONG_PROTOCOL(-32000, Reason.CONFIGURATION),
  MODULE_MISSING(-32001, Reason.CONFIGURATION),
  MODULE_FAILED(-32002, Reason.FAILURE),
  CLASS_MISSING(-32003, Reason.CONFIGURATION),
  OPTION_REFUSED(-32004, Reason.CONFIGURATION),
  SETUP_FAILED(-32005, Reason.FAILURE),
  CINDER_MISSING(-32006, Reason.CONFIGURATION);

  private final int code;
  private final Reason reason;

  HostError(int code, Reason reason) {
    this.code = code;
    this.reason = reason;
  }

  /** Whose fault an error of this code is; a failure where the code is none of these. */
  static Reason reason(int code) {
    return Arrays.stream(values())
        .filter(error -> error.code == code)
        .map(error -> error.reason)
        .findFirst()
        .orElse(Reason.FAILURE);
  }
}
