package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A page as large as any, in a real browser: it is soon there, and all of it can be reached. */
final class ChromiumLargeTest {
  private static final String LAST = "history.no-residue";

  /**
   * What the page may take of a processor. By the clock it is usable in about twice that: the
   * browser reads and draws beside it.
   */
  private static final double MOST_SECONDS = 0.5;

  /** Goes on when nothing has moved for some frames. */
  private static final String STILL =
      "const done = arguments[0]; let at = -1; let frames = 0;"
          + "const look = () => { frames = scrollY === at ? frames + 1 : 0; at = scrollY;"
          + " if (frames > 5) done(); else requestAnimationFrame(look); }; look()";

  private static Chromium browser;
  private static Path page;

  @BeforeAll
  static void start(@TempDir Path temp) throws IOException {
    browser = Chromium.start();
    Reports.write(temp, LargeSample.result());
    page = temp.resolve("index.html");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void isUsableWithinASecond() {
    assertThat(browser.secondsOf(() -> open(""))).isLessThan(MOST_SECONDS);
    assertThat(browser.find("#filter").isDisplayed()).isTrue();
    assertThat(browser.run("return document.getElementsByTagName('*').length"))
        .asInstanceOf(LONG)
        .isGreaterThan(40_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {LAST, "delete-group.partial-failure-told"})
  void aLinkLeadsToItsClauseThoughWhatIsBeforeItIsNotLaidOut(String clause) {
    open("#" + clause);
    assertThat(inView(clause)).isTrue();

    open("");
    browser.find("#matrix a[href='#" + clause + "']").click();
    assertThat(inView(clause)).isTrue();
  }

  @Test
  void aReaderGoesOnFromWhereALinkHasLed() {
    open("#" + LAST);
    assertThat(inView(LAST)).isTrue();

    browser.press(Keys.HOME);
    browser.await(STILL);
    assertThat(browser.run("return scrollY")).isEqualTo(0L);
  }

  @Test
  void aReaderFindsWhatIsNotLaidOut() {
    open("");
    String command = "cinder-tck replay report/cases/" + LAST;

    assertThat(browser.run("return window.find(arguments[0])", command)).isEqualTo(true);
    assertThat(browser.run("return getSelection().toString()")).isEqualTo(command);
    browser.press("/");
    browser.press(command);
    assertThat(browser.find("output").getText()).isEqualTo("1 of 65 clauses");
  }

  /** Opens the page, and waits for what it is first seen with. */
  private static void open(String suffix) {
    browser.open(page, suffix);
    browser.await("requestAnimationFrame(() => setTimeout(arguments[0]))");
  }

  private static boolean inView(String clause) {
    browser.await(STILL);
    return ChromiumPageTest.inView(browser, clause);
  }
}
