package io.cindertck.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses of reports, as seen from a page in a folder. */
final class ReportLink {
  private final @Nullable Path folder;

  /**
   * Addresses as seen from a folder.
   *
   * @param folder where the page is; null where there is none
   */
  ReportLink(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * The relative address of the page beside a result; empty where none is there.
   *
   * @param result the result's file, or its folder
   */
  Optional<String> to(Path result) {
    Path at = result.toAbsolutePath().normalize();
    Path page = Files.isDirectory(at) ? at.resolve("index.html") : at.resolveSibling("index.html");
    if (folder == null || !Files.isRegularFile(page)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    folder.relativize(page).forEach(name -> names.add(name.toString()));
    try {
      // From a first ./ on, no name can be taken for a scheme.
      return Optional.of(new URI(null, null, "./" + String.join("/", names), null).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
