package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier result given to the page in a real browser. */
final class ChromiumCompareTest {
  private static Chromium browser;
  private static Path page;
  private static Path earlier;

  @BeforeAll
  static void start(@TempDir Path temp) throws IOException {
    browser = Chromium.start();
    Reports.write(temp.resolve("now"), Samples.nonConformant());
    page = temp.resolve("now/index.html");
    earlier = ResultFile.write(temp.resolve("before"), Samples.conformant());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.open(page, "");
  }

  @AfterEach
  void sentNothingAndComplainedOfNothing() {
    assertThat(browser.requests()).noneMatch(url -> url.startsWith("http"));
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void comparesWithAFileThatIsChosen() {
    String told = choose(earlier);

    assertThat(told).contains("conformance.json");
    assertThat(
            browser.texts(
                "document.querySelectorAll('#compared .regression'), (e) => e.textContent"))
        .isNotEmpty();
    assertThat(browser.texts("document.querySelectorAll('#compared a'), (e) => e.textContent"))
        .contains("delete-group.partial-failure-told", "create-group-snapshot.consistent-cut");
    browser.find("#compared a[href='#delete-group.partial-failure-told']").click();
    assertThat(browser.address()).endsWith("#delete-group.partial-failure-told");
  }

  @Test
  void comparesWithAFileThatIsDroppedAnywhere() throws IOException {
    String told = drop("earlier.json", Files.readString(earlier));

    assertThat(told)
        .contains(
            "From earlier.json (", ") to this page (non-conformant).", "create-group.no-residue");
    assertThat(drop("same.json", Files.readString(page.resolveSibling("conformance.json"))))
        .contains("From same.json (non-conformant) to this page (non-conformant).");
    assertThat(browser.run("return document.querySelectorAll('#compared .regression').length"))
        .isEqualTo(0L);
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path temp) throws IOException {
    String whole = Files.readString(earlier);

    assertThat(drop("half.json", whole.substring(0, whole.length() / 2)))
        .contains(
            "From half.json (", "The earlier result: the result file is cut short after item ");
    assertThat(drop("text.json", "text")).isEqualTo("text.json is not JSON, or was cut short.");
    assertThat(drop("other.json", "{\"format\": \"acme/1\"}")).startsWith("other.json: ");
    assertThat(drop("null.json", "null")).startsWith("null.json: ");
    Path large = temp.resolve("large.json");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024 + 1);
    }
    assertThat(choose(large)).isEqualTo("large.json is larger than 50 MB: it is not read.");
  }

  @Test
  void takesHostileTextAsText() throws IOException {
    String hostile =
        new String(ResultJson.write(Hostile.result(Hostile.TEXT)), StandardCharsets.UTF_8)
            .replace("reply.arity", "<img src=x onerror=alert(1)>");

    assertThat(drop("<img src=x onerror=alert(1)>.json", hostile)).isNotEmpty();
    assertThat(browser.run("return document.images.length")).isEqualTo(0L);
  }

  @Test
  void hasTheSameInItsOwnDataAsInItsFile() throws IOException {
    Result small = Samples.small(Conformance.NON_CONFORMANT);

    assertThat(InertData.of(small))
        .contains("\"format\":\"" + Result.FORMAT + "\"", "\"verdict\":\"non-conformant\"")
        .contains("\"id\":\"reply.arity\",\"level\":\"MUST\",\"verdict\":\"passed\"")
        .contains("\"counterexample\":{\"reproduced\":true,\"calls\":4,\"why\":\"delete_");
    assertThat(InertData.of(SampleTerms.broken()))
        .contains(
            "\"terms\":{\"waivers\":[{\"state\":\"in-force\"},{\"state\":\"passing\"}],",
            "{\"claimed\":true,\"found\":\"missing\"}");
    assertThat(InertData.of(Hostile.result(Hostile.TEXT))).doesNotContain("<");
  }

  private static String choose(Path file) {
    return after(() -> browser.find("#earlier").sendKeys(file.toString()));
  }

  private static String drop(String name, String text) {
    return after(
        () ->
            browser.run(
                "const transfer = new DataTransfer();"
                    + "transfer.items.add(new File([arguments[1]], arguments[0]));"
                    + "for (const type of ['dragover', 'drop']) document.querySelector('h1').dispatchEvent("
                    + "new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}))",
                name,
                text));
  }

  /** What stands there once it has changed. */
  private static String after(Runnable deed) {
    browser.run(
        "window.changed = new Promise((done) => new MutationObserver((_, self) => {"
            + "self.disconnect(); done(); })"
            + ".observe(document.getElementById('compared'), {childList: true}))");
    deed.run();
    return (String)
        browser.await(
            "const done = arguments[0];"
                + "window.changed.then(() => done(document.getElementById('compared').innerText))");
  }
}
