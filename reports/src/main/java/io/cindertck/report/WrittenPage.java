package io.cindertck.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page with the evidence that is too long for it. */
final class WrittenPage {
  /** In bytes. The page is mailed, and opened on a phone. */
  static final int MOST = 2_500_000;

  private WrittenPage() {}

  /** The files, by their names; cut as little as makes the page small enough. */
  static Map<String, Content> files(Result result) {
    List<PageBounds> levels = PageBounds.LEVELS;
    for (PageBounds bounds : levels.subList(0, levels.size() - 1)) {
      Shortened shortened = Shortened.of(result, bounds);
      // A character has a byte at least.
      Optional<byte[]> page =
          Page.of(shortened.result()).html(MOST).map(html -> html.getBytes(StandardCharsets.UTF_8));
      if (page.isPresent() && page.get().length <= MOST) {
        return files(page.get(), shortened);
      }
    }
    Shortened shortest = Shortened.of(result, levels.get(levels.size() - 1));
    return files(Page.of(shortest.result()).html().getBytes(StandardCharsets.UTF_8), shortest);
  }

  private static Map<String, Content> files(byte[] page, Shortened shortened) {
    Map<String, Content> files = new LinkedHashMap<>();
    files.put(Page.NAME, Content.of(page));
    files.putAll(shortened.evidence());
    return files;
  }
}
