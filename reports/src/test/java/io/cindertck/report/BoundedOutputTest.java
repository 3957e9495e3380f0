package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import org.junit.jupiter.api.Test;

/** Of a page that would be too long no more is rendered than shows it. */
final class BoundedOutputTest {
  private final Page page = Page.of(Samples.small(Conformance.NON_CONFORMANT));

  @Test
  void aPageThatIsShortEnoughIsRendered() {
    String html = page.html();

    assertThat(page.html(html.length())).contains(html);
  }

  @Test
  void aPageThatIsTooLongIsNot() {
    assertThat(page.html(page.html().length() - 1)).isEmpty();
  }

  @Test
  void nothingIsKeptOfWhatComesAfterTheLimit() {
    BoundedOutput out = new BoundedOutput(5);
    out.writeContent("abc");
    try {
      out.writeContent("abcdef", 0, 3);
    } catch (RuntimeException full) {
      assertThat(full).hasMessage("more than 5 characters");
    }

    assertThat(out.isFull()).isTrue();
    assertThat(out).hasToString("abc");
  }
}
