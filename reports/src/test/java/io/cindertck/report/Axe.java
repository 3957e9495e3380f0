package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** What axe-core finds wrong for people who do not see a page, or see it otherwise. */
final class Axe {
  private Axe() {}

  /**
   * A line for each rule that the page in a browser violates.
   *
   * @param options which rules; {@code {}} for all
   */
  static List<String> violations(Chromium browser, String options) throws IOException {
    browser.run(script());
    browser.await(
        "const done = arguments[0]; axe.run({resultTypes: ['violations'], ..."
            + options
            + "}).then("
            + "(found) => { window.found = found.violations; done(); }, (e) => {"
            + " window.found = [{id: String(e), nodes: []}]; done(); })");
    return browser.texts(
        "window.found, (each) => each.id + ': ' + each.nodes.slice(0, 3).map((n) => n.html).join(' ')");
  }

  private static String script() throws IOException {
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
