package io.cindertck.contract.manager;

import io.cindertck.contract.Dialect;

/**
 * Which way the volume manager takes to a driver. In Cinder it follows from the group's type and
 * from the methods that the driver has.
 *
 * <p>Source: the handlers of {@code NotImplementedError} in the group methods of {@code
 * cinder.volume.manager.VolumeManager}.
 */
public enum ManagerPath {
  /**
   * The consistency-group methods, for groups of Cinder's default consistency-group type and a
   * driver that has no generic ones.
   */
  CONSISTENCYGROUP,
  /** The generic methods; member by member where the driver raises NotImplementedError. */
  GROUP,
  /**
   * The generic methods; the consistency-group methods where the driver raises NotImplementedError.
   * That is so for groups of Cinder's default consistency-group type.
   */
  GROUP_THEN_CONSISTENCYGROUP,
  /** Member by member, for a driver without group methods. */
  NONE;

  /** The path that calls the methods of {@code dialect}. */
  public static ManagerPath of(Dialect dialect) {
    return dialect == Dialect.CONSISTENCYGROUP ? CONSISTENCYGROUP : GROUP;
  }
}
