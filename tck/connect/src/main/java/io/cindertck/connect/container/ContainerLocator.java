package io.cindertck.connect.container;

/**
 * A driver in a container by its locator: {@code container:IMAGE,DRIVER}. The name of an image may
 * have colons, slashes and an at sign, but no comma, in its every form.
 *
 * @param image the image's name, with a tag or digest or without
 * @param driver the locator of the driver within, such as {@code python:acme:AcmeDriver}
 */
public record ContainerLocator(String image, String driver) {
  /** What the locator of a driver in a container begins with. */
  public static final String PREFIX = "container:";

  /** How drivers are named that can be in one. */
  public static final String FORMS = "python:MODULE:CLASS, java:CLASS or command:ARGV...";

  /**
   * Reads a locator.
   *
   * @throws IllegalArgumentException when it is not of that form, with one line that says so
   */
  public static ContainerLocator parse(String locator) {
    int comma = locator.indexOf(',');
    if (!locator.startsWith(PREFIX) || comma <= PREFIX.length() || comma == locator.length() - 1) {
      throw new IllegalArgumentException(
          "driver '" + locator + "' is not of the form container:IMAGE,DRIVER; DRIVER is " + FORMS);
    }
    return new ContainerLocator(
        locator.substring(PREFIX.length(), comma), locator.substring(comma + 1));
  }
}
