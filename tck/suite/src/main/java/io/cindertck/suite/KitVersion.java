package io.cindertck.suite;

/** Which kit this is. */
public final class KitVersion {
  /** The version, as the build has it. */
  public static final String VERSION = read();

  private KitVersion() {}

  private static String read() {
    String version = KitVersion.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0-SNAPSHOT" : version;
  }
}
