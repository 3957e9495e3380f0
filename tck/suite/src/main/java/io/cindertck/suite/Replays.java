package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.connect.process.ShellWords;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.Scenario;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the cases of a run are played again. */
final class Replays {
  /** Where they go, beside the report. */
  static final String FOLDER = "cases";

  private final TargetRequest request;
  private final Path report;
  private final String array;
  private final Redactor redactor;

  Replays(TargetRequest request, Path report, String array) {
    this.request = request;
    this.report = report;
    this.array = array;
    this.redactor = request.redactor();
  }

  /** The file of a clause's case, from the report's folder. */
  static String file(String clause) {
    return FOLDER + "/" + clause + "-1.json";
  }

  SavedCase saved(String clause, String salt, Scenario scenario, String why) {
    return new SavedCase(KitVersion.VERSION, clause, request.driver(), array, salt, why, scenario);
  }

  /**
   * The command that plays a clause's case, where the check was run; secrets are left for its
   * reader to fill in.
   */
  String command(String clause) {
    List<String> words =
        new ArrayList<>(List.of("cinder-tck", "replay", report.resolve(file(clause)).toString()));
    if (!request.classPath().isEmpty()) {
      words.addAll(List.of("--classpath", joined(request.classPath())));
    }
    if (!request.pythonPath().isEmpty()) {
      words.addAll(List.of("--python-path", joined(request.pythonPath())));
    }
    if (request.isolate()) {
      words.add("--isolate");
    }
    String python = request.python();
    if (python != null) {
      words.addAll(List.of("--python", python));
    }
    String network = request.container().network();
    if (network != null) {
      words.addAll(List.of("--container-network", network));
    }
    request
        .container()
        .mounts()
        .forEach(mount -> words.addAll(List.of("--container-mount", mount.text())));
    request
        .options()
        .forEach(
            (key, value) -> words.addAll(List.of("--option", key + "=" + redactor.redact(value))));
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
