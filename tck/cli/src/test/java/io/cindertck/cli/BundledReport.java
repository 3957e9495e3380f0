package io.cindertck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A report that is changed in a copy.
 *
 * @param made the one that was written
 * @param report the copy
 */
record BundledReport(Path made, Path report) {
  /** The clause that the driver breaks. */
  static final String CLAUSE = "delete-group.held";

  static final String TRACE = "trace.ndjson.gz";

  static Command check(Path folder, Class<?> driver, String clauses, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--driver=java:" + driver.getName(),
                "--seed=7",
                "--tries=2",
                "--clauses=" + clauses,
                "--report=" + folder));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  /** A copy of a report. */
  static BundledReport copy(Path made, Path report) throws IOException {
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Files.copy(file, report.resolve(made.relativize(file).toString()));
      }
    }
    return new BundledReport(made, report);
  }

  void change(String name, UnaryOperator<String> how) throws IOException {
    Path file = report.resolve(name);
    String before = Files.readString(file);
    String after = how.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  void changeTrace(UnaryOperator<List<String>> how) throws IOException {
    Path file = report.resolve(TRACE);
    List<String> lines;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      lines = new String(in.readAllBytes(), UTF_8).lines().toList();
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", how.apply(new ArrayList<>(lines))) + "\n").getBytes(UTF_8));
    }
  }

  /** As somebody does who knows that there are digests. */
  void sumAgain() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(report)) {
      names =
          files
              .filter(Files::isRegularFile)
              .map(file -> report.relativize(file).toString())
              .filter(name -> !name.equals(Digests.NAME))
              .toList();
    }
    Digests.write(report, names);
  }

  void falls(String... lines) {
    Command verified = verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(1);
    assertThat(verified.out()).contains(lines).contains("the verdict does not stand");
  }

  void cannotBeTold(String... lines) {
    Command verified = verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(2);
    assertThat(verified.out()).contains(lines).contains("cannot be told in whole");
  }

  Command verify() {
    return Command.run("verify", report.toString());
  }

  void copyAgain() throws IOException {
    Files.copy(
        made.resolve("conformance.json"),
        report.resolve("conformance.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The clause's verdict and count, as somebody would who wants to pass. */
  static String passed(String text) {
    int at = text.indexOf("\"id\" : \"" + CLAUSE + "\"");
    return text.substring(0, at)
        + text.substring(at)
            .replaceFirst("\"failed\"", "\"passed\"")
            .replaceFirst("\"violated\" : \\d+", "\"violated\" : 0");
  }
}
