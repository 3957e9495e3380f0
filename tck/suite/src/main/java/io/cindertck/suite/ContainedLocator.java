package io.cindertck.suite;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.container.ContainerLocator;

/** {@code container:IMAGE,DRIVER}: a driver in a container, by the locator that it has in there. */
final class ContainedLocator {
  private ContainedLocator() {}

  /**
   * Reaches a driver in a container.
   *
   * @throws DriverUnreachableException when there is no engine, image or driver
   */
  static Target reach(TargetRequest request, String unused) {
    ContainerLocator locator;
    try {
      locator = ContainerLocator.parse(request.driver());
    } catch (IllegalArgumentException e) {
      throw Targets.wrong(e.getMessage() + "");
    }
    int colon = locator.driver().indexOf(':');
    String kind = locator.driver().substring(0, colon + 1);
    String named = locator.driver().substring(colon + 1);
    return switch (kind) {
      case "python:" -> PythonLocator.inContainer(request, named, locator.image());
      case "command:" -> HostLocator.inContainer(request, named, locator.image());
      case "java:" -> JavaLocator.inContainer(request, named, locator.image());
      default ->
          throw Targets.wrong(
              "a driver in a container is "
                  + ContainerLocator.FORMS
                  + ", not '"
                  + locator.driver()
                  + "'");
    };
  }
}
