package io.cindertck.contract.manager;

import java.util.Set;

/**
 * The statuses that Cinder's objects accept, and those that let them be used as a source or a
 * member. A volume and a group snapshot accept any string.
 *
 * <p>Source: {@code cinder.objects.fields}; the {@code VALID_…} tuples of the volume manager.
 */
final class Statuses {
  static final String AVAILABLE = "available";
  static final String CREATING = "creating";
  static final String DELETED = "deleted";
  static final String DELETING = "deleting";
  static final String ERROR = "error";
  static final String ERROR_DELETING = "error_deleting";
  static final String ERROR_EXTENDING = "error_extending";
  static final String EXTENDING = "extending";
  static final String IN_USE = "in-use";
  static final String UPDATING = "updating";

  /** What a group may be. */
  static final Set<String> OF_GROUP =
      Set.of(ERROR, AVAILABLE, CREATING, DELETING, DELETED, UPDATING, IN_USE, ERROR_DELETING);

  /** What a consistency group may be: all that a group may be but in use. */
  static final Set<String> OF_CONSISTENCY_GROUP =
      Set.of(ERROR, AVAILABLE, CREATING, DELETING, DELETED, UPDATING, ERROR_DELETING);

  /** What a snapshot may be. */
  static final Set<String> OF_SNAPSHOT =
      Set.of(
          ERROR,
          AVAILABLE,
          CREATING,
          DELETING,
          DELETED,
          UPDATING,
          ERROR_DELETING,
          "unmanaging",
          "backing-up",
          "restoring");

  /** What a replication status may be. */
  static final Set<String> OF_REPLICATION =
      Set.of(
          ERROR,
          "enabled",
          "disabled",
          "not-capable",
          "failing-over",
          "failover-error",
          "failed-over",
          "enabling",
          "disabling");

  /** What an attachment's status may be. */
  static final Set<String> OF_ATTACHMENT =
      Set.of(
          "attached",
          "attaching",
          "detached",
          "reserved",
          "error_attaching",
          "error_detaching",
          DELETED);

  private Statuses() {}
}
