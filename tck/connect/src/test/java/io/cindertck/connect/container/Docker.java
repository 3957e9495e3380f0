package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.cindertck.connect.DriverUnreachableException;
import java.util.List;
import java.util.Map;

/** The container engine of the machine that the tests run on. */
final class Docker {
  /** An image with Python and nothing else that a driver could want. */
  static final String IMAGE = "cinder-tck-python3";

  private static final String REQUIRE = "CINDER_TCK_REQUIRE";

  private Docker() {}

  /**
   * The engine. Skips the test where there is none, or no image; fails it where the environment
   * asks for it.
   */
  static Engine need() {
    Engine engine;
    try {
      engine = Engine.find();
    } catch (DriverUnreachableException e) {
      return without(e.getMessage() + "");
    }
    try {
      engine.client().inspectImageCmd(IMAGE).exec();
      return engine;
    } catch (NotFoundException e) {
      engine.close();
      return without("there is no image " + IMAGE + ": '.ci/image " + IMAGE + " python3' makes it");
    }
  }

  private static Engine without(String why) {
    if (List.of(System.getenv().getOrDefault(REQUIRE, "").split(",")).contains("docker")) {
      return fail(why + ", and " + REQUIRE + " asks for it");
    }
    return abort(why);
  }

  /** The containers of a run, whatever their state. */
  static List<Container> containers(Engine engine, String run) {
    return engine
        .client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(ContainerMaker.LABEL, run))
        .exec();
  }
}
