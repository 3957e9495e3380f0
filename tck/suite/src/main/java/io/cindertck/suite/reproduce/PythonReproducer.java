package io.cindertck.suite.reproduce;

import io.cindertck.connect.Redactor;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.contract.judge.Clause;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.TargetRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A script that serves a Python driver to a kit which plays the case that lies beside it. */
final class PythonReproducer {
  private PythonReproducer() {}

  static Reproducer of(Clause clause, SavedCase saved, FoundCase found, TargetRequest request) {
    String file = found.file();
    String text =
        Template.filled(
            "reproducer.py.txt",
            Map.of(
                "doc",
                CaseText.of(clause, saved, found.counterexample()).stream()
                    .map(Ascii::inPythonDocstring)
                    .collect(Collectors.joining("\n")),
                "case",
                Ascii.pythonString(file.substring(file.lastIndexOf('/') + 1)),
                "driver",
                Ascii.pythonString(saved.driver()),
                "array",
                Ascii.pythonString(saved.array()),
                "path",
                list(
                    request.pythonPath().stream()
                        .map(path -> path.toAbsolutePath().normalize().toString())
                        .toList()),
                "options",
                list(options(request)),
                "secret",
                list(secret(request)),
                "deadline",
                String.valueOf(Reproducer.callDeadline(saved, request).toSeconds())));
    String python = request.python();
    return new Reproducer(
        "python",
        file.replaceFirst("\\.json$", ".py"),
        python == null ? PythonDriver.defaultPython() : python,
        text);
  }

  private static List<String> options(TargetRequest request) {
    List<String> secret = secret(request);
    List<String> options = new ArrayList<>();
    request
        .options()
        .forEach(
            (key, value) -> {
              if (!secret.contains(key)) {
                options.add(key + "=" + value);
              }
            });
    return options;
  }

  /** The names of options that are not written down. */
  private static List<String> secret(TargetRequest request) {
    Redactor redactor = request.redactor();
    return request.options().entrySet().stream()
        .filter(option -> !redactor.redact(option.getValue()).equals(option.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String list(List<String> texts) {
    return texts.stream().map(Ascii::pythonString).collect(Collectors.joining(", ", "[", "]"));
  }
}
