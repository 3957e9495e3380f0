package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.cindertck.connect.DriverUnreachableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The container engine of the machine that the tests run on. */
public final class Docker {
  /** An image with Python and nothing else that a driver could want. */
  public static final String IMAGE = "cinder-tck-python3";

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

  /** Skips the test, or fails it, where there is no engine with the image. */
  public static void require() {
    need().close();
  }

  /** What lets a container have the JDK that the tests run on, first on its search path. */
  public static List<BindMount> jdk() {
    List<BindMount> mounts = new ArrayList<>();
    mounts.add(new BindMount(Path.of(System.getProperty("java.home")), "/usr/local", true));
    // Where Debian keeps the settings, which the JDK links to.
    Path settings = Path.of("/etc/java-" + Runtime.version().feature() + "-openjdk");
    if (Files.isDirectory(settings)) {
      mounts.add(new BindMount(settings, settings.toString(), true));
    }
    return mounts;
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
