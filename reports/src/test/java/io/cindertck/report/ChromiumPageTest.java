package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page in a real browser, opened from the disk: what its script does for a reader. */
final class ChromiumPageTest {
  private static final String FAILED = "delete-group.partial-failure-told";
  private static Chromium browser;
  private static Path page;

  @BeforeAll
  static void start(@TempDir Path temp) throws IOException {
    browser = Chromium.start();
    browser.allowClipboard();
    Reports.write(temp, Samples.nonConformant());
    page = temp.resolve("index.html");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void loadedNothingAndComplainedOfNothing() {
    assertThat(browser.requests())
        .isNotEmpty()
        .allSatisfy(url -> assertThat(url).matches("about:blank|file:.*/index\\.html([?#].*)?"));
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void showsEveryClauseAndTheFilter() {
    browser.open(page, "");

    assertThat(shown()).hasSize(65);
    assertThat(cells()).isEqualTo(shown());
    assertThat(browser.find("output").getText()).isEqualTo("65 clauses");
    assertThat(browser.find("#filter").isDisplayed()).isTrue();
    assertThat(browser.find("button.copy").isDisplayed()).isTrue();
    assertThat(browser.find("#compare form").isDisplayed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "verdict, failed, 3, ?verdict=failed",
    "operation, history, 3, ?operation=history",
    "level, SHOULD, 11, ?level=SHOULD",
    "account, recorded, 16, ?account=recorded",
  })
  void choosesClausesAndKeepsTheChoiceInTheAddress(
      String field, String choice, int left, String address) {
    browser.open(page, "");
    browser.find("select[name=" + field + "] option[value=" + choice + "]").click();

    assertThat(shown()).hasSize(left);
    assertThat(cells()).isEqualTo(shown());
    assertThat(browser.find("output").getText()).isEqualTo(left + " of 65 clauses");
    assertThat(browser.address()).endsWith(address);
    assertThat(browser.find("select[name=" + field + "] option:checked").getText())
        .endsWith("(" + left + ")");

    browser.find("button[type=reset]").click();
    browser.await("setTimeout(arguments[0])");
    assertThat(shown()).hasSize(65);
    assertThat(browser.address()).endsWith("index.html");
  }

  @Test
  void searchesAllThatIsSaidOfAClause() {
    browser.open(page, "");
    browser.press("/");
    browser.press("Orphaned refused");

    assertThat(shown()).containsExactly(FAILED);
    assertThat(browser.address()).endsWith("?text=Orphaned+refused");
    browser.press(" nowhere");
    assertThat(shown()).isEmpty();
    assertThat(browser.find("#none").isDisplayed()).isTrue();
  }

  @Test
  void choosesByWhatTheAddressSays() {
    browser.open(page, "?verdict=failed&level=SHOULD&account=held");
    assertThat(shown()).containsExactly("create-group.no-residue");

    browser.open(page, "?verdict=green&operation=delete-group");
    assertThat(shown()).hasSize(7).contains(FAILED);
  }

  @Test
  void aLinkToAClauseWinsOverTheFilter() {
    browser.open(page, "?verdict=failed#create-group.no-residue");
    assertThat(shown()).hasSize(3);
    assertThat(inView(browser, "create-group.no-residue")).isTrue();

    browser.open(page, "?verdict=failed#reply.arity");
    assertThat(shown()).hasSize(65);
    assertThat(inView(browser, "reply.arity")).isTrue();

    browser.open(page, "?text=nowhere");
    browser.find("#attention a[href='#" + FAILED + "']").click();
    browser.await("setTimeout(arguments[0], 0)");
    assertThat(inView(browser, FAILED)).isTrue();
    assertThat(browser.run("return document.querySelector(':target').id")).isEqualTo(FAILED);
  }

  @ParameterizedTest
  @CsvSource({"replay, cinder-tck replay report/cases/", "program, driver = AcmeDriver()"})
  void copiesWithOneClick(String what, String beginning) {
    browser.open(page, "");
    browser.run("navigator.clipboard.writeText('')");
    browser.find("button[data-copy='" + what + "-" + FAILED + "']").click();
    Object copied =
        browser.await(
            "const done = arguments[0]; setTimeout(() =>"
                + " navigator.clipboard.readText().then(done, (e) => done('refused: ' + e)))");

    assertThat(copied).asString().startsWith(beginning);
    assertThat(copied)
        .isEqualTo(
            browser.run(
                "return document.getElementById(arguments[0]).textContent", what + "-" + FAILED));
    assertThat(browser.find("button[data-copy='" + what + "-" + FAILED + "']").getText())
        .isEqualTo("Copied");
  }

  @Test
  void isUsedWithTheKeyboardAlone() {
    browser.open(page, "");
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("Skip to the clauses");
    assertThat(browser.find(".skip").getSize().height).isGreaterThan(10);

    browser.press(Keys.ENTER);
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("verdict");
    assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    for (String next : List.of("operation", "level", "account", "text", "Clear")) {
      browser.press(Keys.TAB);
      assertThat(focused()).isEqualTo(next);
    }
    browser.run("document.querySelector('a[href=\"#" + FAILED + "\"]').focus()");
    browser.press(Keys.ENTER);
    assertThat(tabsUntil("Copy the command that runs it again")).isLessThan(8);
    assertThat(tabsUntil("Copy the reproducer")).isEqualTo(1);
  }

  @Test
  void takesHostileTextAsText(@TempDir Path dir) throws IOException {
    Reports.write(dir, Hostile.result(Hostile.TEXT));
    browser.open(dir.resolve("index.html"), "");

    assertThat(shown()).hasSize(2);
    assertThat(browser.texts("document.scripts, (s) => s.type"))
        .containsExactly("application/json", "");
    assertThat(browser.texts("document.images")).isEmpty();
    assertThat(
            browser.run(
                "return JSON.parse(document.getElementById('result').textContent)"
                    + ".driver.name.includes('<script>alert(1)</script>')"))
        .isEqualTo(true);
  }

  private static int tabsUntil(String label) {
    for (int tabs = 1; tabs < 30; tabs++) {
      browser.press(Keys.TAB);
      if (focused().equals(label)) {
        return tabs;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static String focused() {
    return (String)
        browser.run(
            "const e = document.activeElement;"
                + " return e.name || e.getAttribute('aria-label') || e.textContent");
  }

  /** Whether a clause's beginning is to be seen, under what clauses are filtered by. */
  static boolean inView(Chromium browser, String id) {
    return (boolean)
        browser.run(
            "const top = document.getElementById(arguments[0]).getBoundingClientRect().top;"
                + " const bar = document.getElementById('filter').getBoundingClientRect();"
                + " return top >= bar.bottom - 1 && top < innerHeight",
            id);
  }

  private static List<String> shown() {
    return browser.texts(
        "[...document.querySelectorAll('article:not([hidden])')].filter((e) => e.checkVisibility()), (e) => e.id");
  }

  private static List<String> cells() {
    return browser.texts(
        "[...document.querySelectorAll('#matrix li')].filter((e) => e.checkVisibility()), (e) => e.dataset.clause");
  }
}
