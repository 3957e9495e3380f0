package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Whether Cinder is installed where the tests run. */
final class Cinder {
  private static final String REQUIRE = "CINDER_TCK_REQUIRE";
  private static final boolean INSTALLED = installed();

  private Cinder() {}

  /** Skips the test where it is not; fails it where the environment asks for it. */
  static void need() {
    if (INSTALLED) {
      return;
    }
    String why = "Cinder is not installed for " + PythonDriver.defaultPython();
    String required = System.getenv(REQUIRE);
    if (required != null && required.contains("cinder")) {
      fail(why + ", and " + REQUIRE + " asks for it");
    }
    abort(why);
  }

  private static boolean installed() {
    String look = "import importlib.util as u, sys; sys.exit(u.find_spec('cinder') is None)";
    try {
      Process process = new ProcessBuilder(PythonDriver.defaultPython(), "-c", look).start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
