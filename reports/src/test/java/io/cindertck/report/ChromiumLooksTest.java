package io.cindertck.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser: how it looks on a desktop and a phone, by day, by night, on paper.
 */
final class ChromiumLooksTest {
  private static final Map<Conformance, Result> RESULTS =
      Map.of(
          Conformance.CONFORMANT, Samples.conformant(),
          Conformance.NON_CONFORMANT, Samples.nonConformant(),
          Conformance.INCOMPLETE, Samples.incomplete());
  private static final String COLOURS =
      "{runOnly: ['color-contrast', 'link-in-text-block', 'target-size']}";

  private static Chromium browser;
  private static Path dir;

  @BeforeAll
  static void start(@TempDir Path temp) throws IOException {
    browser = Chromium.start();
    dir = temp;
    for (Map.Entry<Conformance, Result> result : RESULTS.entrySet()) {
      Reports.write(temp.resolve(result.getKey().id()), result.getValue());
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void complainedOfNothing() {
    browser.desktop();
    browser.scheme("light");
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONFORMANT, desktop", "CONFORMANT, phone",
    "NON_CONFORMANT, desktop", "NON_CONFORMANT, phone",
    "INCOMPLETE, desktop", "INCOMPLETE, phone",
  })
  void passesAxe(Conformance verdict, String width) throws IOException {
    show(verdict, "light", width);
    open("details");
    assertThat(Axe.violations(browser, "{}")).isEmpty();

    // What else axe looks at is the same in the dark.
    browser.scheme("dark");
    assertThat(Axe.violations(browser, COLOURS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"desktop", "phone"})
  void passesAxeOnTerms(String width) throws IOException {
    Path folder = dir.resolve("on-terms");
    Reports.write(folder, SampleTerms.broken());
    if (width.equals("phone")) {
      browser.phone();
    }
    browser.scheme("light");
    // From the top: what is filtered by stands before a clause that has been gone to.
    browser.open(folder.resolve("index.html"), "");
    assertThat(Axe.violations(browser, "{}")).isEmpty();
    browser.scheme("dark");
    assertThat(Axe.violations(browser, COLOURS)).isEmpty();
  }

  @Test
  void axeFindsWhatIsWrong() throws IOException {
    show(Conformance.CONFORMANT, "light", "desktop");
    browser.run(
        "document.querySelector('select').parentElement.replaceWith(document.querySelector('select'))");

    assertThat(Axe.violations(browser, "{}")).singleElement().asString().contains("select-name");
  }

  @ParameterizedTest
  @CsvSource({"CONFORMANT", "NON_CONFORMANT", "INCOMPLETE"})
  void fitsAPhone(Conformance verdict) {
    show(verdict, "light", "phone");
    open("details");

    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('.cell .name')]"
                    + ".filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent)"))
        .isEmpty();
  }

  @Test
  void fitsAPhoneWhateverADriverSays(@TempDir Path temp) throws IOException {
    browser.phone();
    for (String text : List.of(Hostile.TEXT, "x".repeat(5_000))) {
      Reports.write(temp, Hostile.result(text));
      browser.open(temp.resolve("index.html"), "");
      open("details");

      assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
    }
  }

  @Test
  void isDarkWhereDarkIsWanted() {
    String colour = "return getComputedStyle(document.documentElement).backgroundColor";
    show(Conformance.NON_CONFORMANT, "light", "desktop");
    assertThat(browser.run(colour)).isEqualTo("rgb(255, 255, 255)");

    browser.scheme("dark");
    assertThat(browser.run(colour)).isEqualTo("rgb(23, 23, 22)");
  }

  @Test
  void drawsTheMessagesFromLifelineToLifeline() {
    for (String width : List.of("desktop", "phone")) {
      show(Conformance.NON_CONFORMANT, "light", width);
      List<String> arrows =
          browser.texts(
              "[...document.querySelectorAll('#delete-group\\\\.partial-failure-told .message')]"
                  + ".filter((e) => e.classList[1] !== 'recorded').map((e) => {"
                  + "const box = e.getBoundingClientRect(); const line = getComputedStyle(e, '::before');"
                  + "const left = box.left + parseFloat(line.left);"
                  + "return [e.classList[1], Math.round(left), Math.round(left + parseFloat(line.width))].join(' ') })");
      String[] ask = arrows.get(0).split(" ", -1);
      String[] request = arrows.get(1).split(" ", -1);

      assertThat(arrows).hasSize(8);
      assertThat(request[1]).as("where the driver is, %s", width).isEqualTo(ask[2]);
      assertThat(arrows)
          .filteredOn(arrow -> arrow.startsWith("answer"))
          .containsOnly("answer " + ask[1] + " " + ask[2]);
      assertThat(arrows).contains("refusal " + request[1] + " " + request[2]);
    }
  }

  @Test
  void printsAllOfIt() {
    show(Conformance.NON_CONFORMANT, "dark", "desktop");
    browser.run(
        "window.open_ = []; addEventListener('beforeprint', () => {"
            + "window.open_ = [document.querySelectorAll('details:not([open])').length,"
            + "getComputedStyle(document.querySelector('.clause.bad details')).display] })");
    browser.cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(
            browser.run(
                "return getComputedStyle(document.querySelector('.failure'))"
                    + ".contentVisibility"))
        .isEqualTo("visible");
    browser.cdp("Emulation.setEmulatedMedia", Map.of("media", ""));
    String pdf = new String(Base64.getDecoder().decode(browser.print()), ISO_8859_1);

    assertThat(pdf).startsWith("%PDF-");
    assertThat(PageTest.all("/Type\\s*/Page\\b", pdf)).hasSizeBetween(6, 30);
    assertThat(browser.run("return window.open_[0]")).isEqualTo(0L);
    assertThat(browser.run("return document.querySelectorAll('details[open]').length"))
        .isEqualTo(0L);
  }

  private static void show(Conformance verdict, String scheme, String width) {
    browser.scheme(scheme);
    if (width.equals("phone")) {
      browser.phone();
    } else {
      browser.desktop();
    }
    browser.open(dir.resolve(verdict.id()).resolve("index.html"), "");
  }

  private static void open(String what) {
    browser.run(
        "document.querySelectorAll(arguments[0]).forEach((each) => { each.open = true; })", what);
  }
}
