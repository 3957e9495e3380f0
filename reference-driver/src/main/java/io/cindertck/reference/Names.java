package io.cindertck.reference;

/**
 * What the array's objects are called. Names come from the id alone: what users call things may be
 * anything, and change.
 */
final class Names {
  /** Where volumes are made. */
  static final String POOL = "pool";

  private Names() {}

  static String volume(String id) {
    return "vol-" + id;
  }

  static String snapshot(String id) {
    return "snap-" + id;
  }

  static String group(String id) {
    return "grp-" + id;
  }

  static String groupSnapshot(String id) {
    return "gsnap-" + id;
  }
}
