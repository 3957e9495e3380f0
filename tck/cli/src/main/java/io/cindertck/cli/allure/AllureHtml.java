package io.cindertck.cli.allure;

import io.cindertck.report.Content;
import io.cindertck.report.Result;
import io.cindertck.report.WholeFile;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Allure's HTML as one file, made of Allure's results by its own generator.
 *
 * <p>The generator takes it from the environment that its report is not to call home, so it has a
 * process of its own; and a policy in the file has a browser refuse whatever would be called.
 */
public final class AllureHtml implements Format {
  private static final String NAME = "allure.html";

  /** All that the file needs is in it. */
  private static final String POLICY =
      "<!-- cinder-tck --><meta http-equiv=\"Content-Security-Policy\" content=\"default-src data: blob:"
          + " 'unsafe-inline' 'unsafe-eval'; connect-src data: blob:; form-action 'none'; base-uri"
          + " 'none'\">";

  @Override
  public String id() {
    return "allure-html";
  }

  @Override
  public String use() {
    return "Allure's own page, offline, in one file of some megabytes";
  }

  @Override
  public String place() {
    return NAME;
  }

  @Override
  public Map<String, Content> files(Result result) throws IOException {
    Path work = Files.createTempDirectory("cinder-tck-allure");
    try {
      Path results = work.resolve("allure-results");
      for (Format format : Formats.ALL) {
        if (format.id().equals("allure")) {
          for (Map.Entry<String, Content> file : format.files(result).entrySet()) {
            Path name = Path.of(file.getKey()).getFileName();
            WholeFile.write(results, name.toString(), file.getValue());
          }
        }
      }
      return Map.of(NAME, Content.of(generated(results, work.resolve("page"))));
    } finally {
      remove(work);
    }
  }

  private static byte[] generated(Path results, Path page) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            AllureGeneration.class.getName(),
            results.toString(),
            page.toString());
    builder.environment().put("ALLURE_NO_ANALYTICS", "true");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path file = page.resolve("index.html");
    if (ended(process) != 0 || !Files.isRegularFile(file)) {
      String last = said.lines().reduce((a, b) -> b).orElse("it said nothing");
      throw new IOException("Allure's generator failed: " + last);
    }
    String html = Files.readString(file);
    return html.replaceFirst("<head>", "<head>" + POLICY).getBytes(StandardCharsets.UTF_8);
  }

  private static int ended(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void remove(Path dir) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(dir)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
