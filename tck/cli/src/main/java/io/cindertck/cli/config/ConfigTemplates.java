package io.cindertck.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a configuration file is begun with. */
public final class ConfigTemplates {
  private ConfigTemplates() {}

  /** A file with comments, that checks the reference driver. */
  public static String example() {
    return resource("cinder-tck.yaml");
  }

  /** The JSON Schema of such files. */
  public static String schema() {
    return resource("cinder-tck.schema.json");
  }

  private static String resource(String name) {
    try (InputStream content = ConfigTemplates.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException("the file " + name + " is missing in this build");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
