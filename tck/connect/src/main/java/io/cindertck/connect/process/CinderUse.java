package io.cindertck.connect.process;

import java.util.Locale;

/** Whether a Python driver is handed Cinder's own objects or look-alikes of them. */
public enum CinderUse {
  /**
   * Cinder's own for a driver that descends from Cinder's, where Cinder is installed for that
   * Python; look-alikes elsewhere.
   */
  AUTO,
  /** Look-alikes, even where Cinder is installed: it starts sooner. */
  NEVER,
  /** Cinder's own; the driver is refused where Cinder is not installed. */
  REQUIRE;

  /** The name in the driver protocol. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
