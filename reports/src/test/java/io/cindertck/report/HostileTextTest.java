package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class HostileTextTest {
  @Test
  void staysText() throws IOException {
    String html = Page.of(Hostile.result(Hostile.TEXT)).html();

    assertThat(html).doesNotContain("<script>alert", "<img", "<!--");
    assertThat(PageTest.all("<script[^>]*>", html))
        .containsExactly("<script type=\"application/json\" id=\"result\">", "<script>");
    assertThat(PageTest.all("</style>", html)).hasSize(1);
    assertThat(PageTest.all("</title>", html)).hasSize(1);
  }

  @Test
  void isSeenInFull() throws IOException {
    String html = Page.of(Hostile.result(Hostile.TEXT)).html();

    assertThat(html.codePoints().filter(c -> c != '\n' && hidden(c))).isEmpty();
    assertThat(html).contains("[U+202E]evil[U+2066][U+0007][U+001B][U+D800][U+200B]");
    assertThat(html).contains("\\u202eevil");
  }

  @Test
  void doesNotPushTheVerdictAway() throws IOException {
    String html = Page.of(Hostile.result("x".repeat(1_000_000))).html();

    assertThat(html.indexOf("<h2 id=\"verdict-title\"") - html.indexOf("<header"))
        .isLessThan(1_000);
  }

  @Test
  void doesNotFillThePage() throws IOException {
    int usual = Page.of(Hostile.result("x")).html().length();
    int long1 = Page.of(Hostile.result("x".repeat(1_000_000))).html().length();

    assertThat(long1 - usual).isLessThan(200_000);
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
