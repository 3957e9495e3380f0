package io.cindertck.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The words of a command line. */
final class Words {
  private final List<String> words = new ArrayList<>();

  /** One word, as it is. */
  Words word(String word) throws MojoExecutionException {
    if (word.indexOf('\n') >= 0 || word.indexOf('\r') >= 0) {
      throw new MojoExecutionException("the value of " + name(word) + " has a line break in it");
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return this;
  }

  /** What a word is about. Its value may be secret. */
  private static String name(String word) {
    List<String> parts = List.of(word.split("=", 3));
    return parts.size() == 3 && parts.get(0).equals("--option")
        ? parts.get(0) + "=" + parts.get(1)
        : parts.get(0);
  }

  /** An option with a value; nothing where there is none. */
  Words option(String name, @Nullable Object value) throws MojoExecutionException {
    return value == null ? this : word(name + "=" + value);
  }

  /** An option that is repeated for each value. */
  Words each(String name, Collection<?> values) throws MojoExecutionException {
    for (Object value : values) {
      option(name, value);
    }
    return this;
  }

  /** An option without a value. */
  Words flag(String name, boolean given) throws MojoExecutionException {
    return given ? word(name) : this;
  }

  /** An option that has an opposite; nothing where neither is said. */
  Words choice(String name, @Nullable Boolean value) throws MojoExecutionException {
    return value == null ? this : word((value ? "--" : "--no-") + name);
  }

  List<String> all() {
    return List.copyOf(words);
  }
}
