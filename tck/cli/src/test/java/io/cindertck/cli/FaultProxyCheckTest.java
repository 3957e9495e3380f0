package io.cindertck.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On an array that nobody can tell to fail, the proxy has the sweeps find what only faults show.
 */
class FaultProxyCheckTest {
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path folder;

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Without Cinder, which would take ten times as long. */
  private Path python() throws IOException {
    Path file = folder.resolve("python");
    Files.writeString(file, "#!/bin/sh\nexec " + PYTHON + " -S \"$@\"\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Command check(String arrayPort, String driverPort, String... more) throws Exception {
    Path drivers =
        Path.of(requireNonNull(FaultProxyCheckTest.class.getResource("swallowing.py")).toURI());
    List<String> words =
        new ArrayList<>(
            List.of(
                "check",
                "--driver=python:swallowing:SwallowingDriver",
                "--python=" + python(),
                "--python-path=" + drivers.resolveSibling("."),
                "--array=http://127.0.0.1:" + arrayPort + "/probe",
                "--option=cinder_tck_array_address=127.0.0.1",
                "--option=cinder_tck_array_port=" + driverPort,
                "--clauses=delete-group-snapshot.*",
                "--fail-fast",
                "--tries=0",
                "--report=" + folder.resolve("report")));
    words.addAll(Arrays.asList(more));
    return Command.run(words.toArray(String[]::new));
  }

  @Test
  void whatOnlyFaultsShowIsFoundBehindTheProxy() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
    try (RunningFace face = Faces.start("native", FakeArray.standard(), "127.0.0.1", 0)) {
      String array = requireNonNull(face.driverOptions().get("cinder_tck_array_port"));
      String proxy = String.valueOf(freePort());
      Command behind =
          check(array, proxy, "--fault-proxy=127.0.0.1:" + proxy + "=http://127.0.0.1:" + array);
      assertThat(behind.code()).as(behind.err()).isEqualTo(1);
      assertThat(behind.out()).contains("✗ delete-group-snapshot.");
    }
  }
}
