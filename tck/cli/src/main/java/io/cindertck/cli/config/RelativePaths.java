package io.cindertck.cli.config;

import io.cindertck.report.InputFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths of a file, which are seen from where it is; of a pipe, from the working directory. */
final class RelativePaths {
  /** What may stand in place of a file of certificates. */
  private static final Set<String> TRUSTS = Set.of("jvm", "any");

  private final @Nullable Path folder;

  RelativePaths(Path file) {
    this.folder = InputFile.isDescriptor(file) ? null : file.getParent();
  }

  /** A value as it is seen from the working directory. */
  String resolve(Key key, String value) {
    return switch (key.option()) {
      // A name alone is looked for on the path of programs.
      case "--python" -> value.contains("/") ? path(value) : value;
      case "--fault-proxy-trust" -> TRUSTS.contains(value) ? value : path(value);
      case "--container-mount" -> mount(value);
      default -> key.paths() ? path(value) : value;
    };
  }

  private String mount(String value) {
    int colon = value.indexOf(':');
    return colon <= 0 ? value : path(value.substring(0, colon)) + value.substring(colon);
  }

  private String path(String value) {
    try {
      return folder == null || value.isEmpty() ? value : folder.resolve(value).toString();
    } catch (InvalidPathException e) {
      return value;
    }
  }
}
