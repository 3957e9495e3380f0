package io.cindertck.contract.manager.script;

import java.util.List;
import java.util.stream.IntStream;

/** The names that a scenario has for its objects, which are their ids here. */
final class Placeholders {
  static final String GROUP = "$group";
  static final String GROUP_SNAPSHOT = "$gsnap";
  static final String SOURCE_GROUP = "$srcgroup";
  static final String VOLUME = "$vol";
  static final String SNAPSHOT = "$snap";
  static final String ADDED = "$add";
  static final String SOURCE = "$src";

  private Placeholders() {}

  /** The volumes to remove are members, under a second name. */
  static String resolve(String text) {
    return text.matches("\\$rem\\d+") ? VOLUME + text.substring("$rem".length()) : text;
  }

  /** As many names as there are objects, numbered from 0. */
  static List<String> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }
}
