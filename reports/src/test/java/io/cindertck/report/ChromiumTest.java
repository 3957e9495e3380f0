package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, from the disk, with its script. */
final class ChromiumTest {
  private static final String SHOWN = "<article id=\"([^\"]*)\"(?![^>]* hidden=)[^>]*>";

  private final Path temp;
  private final Chromium browser;

  ChromiumTest(@TempDir Path temp) throws IOException {
    this.temp = temp;
    this.browser = Chromium.find();
  }

  @Test
  void showsEveryClauseAndTheFilter() throws Exception {
    String dom = dom(Samples.nonConformant(), "");

    assertThat(shown(dom)).hasSize(65);
    assertThat(dom).containsPattern("<output name=\"shown\">65 clauses</output>");
    assertThat(PageTest.all("<form id=\"filter\"[^>]* hidden", dom)).isEmpty();
    assertThat(PageTest.all("class=\"copy\" hidden", dom)).isEmpty();
  }

  @Test
  void filtersByWhatTheAddressSays() throws Exception {
    assertThat(shown(dom(Samples.nonConformant(), "?verdict=failed")))
        .containsExactly(
            "create-group.no-residue",
            "delete-group.partial-failure-told",
            "create-group-snapshot.consistent-cut");
    assertThat(shown(dom(Samples.nonConformant(), "?verdict=failed&level=SHOULD")))
        .containsExactly("create-group.no-residue");
    assertThat(shown(dom(Samples.nonConformant(), "?text=Orphaned%20refused")))
        .containsExactly("delete-group.partial-failure-told");
  }

  @Test
  void saysThatNothingMatches() throws Exception {
    String dom = dom(Samples.nonConformant(), "?text=nowhere-to-be-found");

    assertThat(shown(dom)).isEmpty();
    assertThat(dom).contains("<p id=\"none\">").contains("0 of 65 clauses");
  }

  @Test
  void aLinkToAClauseWinsOverTheFilter() throws Exception {
    assertThat(shown(dom(Samples.nonConformant(), "?verdict=failed#reply.arity"))).hasSize(65);
    assertThat(shown(dom(Samples.nonConformant(), "?verdict=failed#create-group.no-residue")))
        .hasSize(3);
  }

  @Test
  void takesHostileTextAsText() throws Exception {
    String dom = dom(Hostile.result(Hostile.TEXT), "");

    assertThat(shown(dom)).hasSize(2);
    assertThat(PageTest.all("<script", dom)).hasSize(1);
    assertThat(PageTest.all("<img", dom)).isEmpty();
  }

  private String dom(Result result, String suffix) throws IOException, InterruptedException {
    Reports.write(temp, result);
    return browser.dom(temp.resolve("index.html"), suffix);
  }

  private static List<String> shown(String dom) {
    return PageTest.all(SHOWN, dom);
  }
}
