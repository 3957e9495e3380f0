package io.cindertck.driver;

/**
 * A failure of the kind that Cinder's manager handles. Anything else that a driver throws is, to
 * the manager, a programming error: group snapshots are then left in {@code creating} or {@code
 * deleting} for good.
 */
public class DriverException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** Which of Cinder's exceptions it stands for. */
  public enum Kind {
    /** The driver failed. */
    VOLUME_DRIVER("VolumeDriverException"),
    /** The array answered with an error, or not at all. */
    BACKEND_API("VolumeBackendAPIException"),
    /** The volume is in use on the array and cannot be deleted now. */
    VOLUME_BUSY("VolumeIsBusy"),
    /** The snapshot is in use on the array and cannot be deleted now. */
    SNAPSHOT_BUSY("SnapshotIsBusy"),
    /** What was asked for cannot be done by this driver. */
    INVALID_INPUT("InvalidInput");

    private final String cinderName;

    Kind(String cinderName) {
      this.cinderName = cinderName;
    }

    /** The name of the class in {@code cinder.exception}. */
    public String cinderName() {
      return cinderName;
    }
  }

  /** A failure with a message for the operator. */
  public DriverException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** A failure with a message for the operator, and what led to it. */
  public DriverException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Which of Cinder's exceptions it stands for. */
  public Kind kind() {
    return kind;
  }
}
