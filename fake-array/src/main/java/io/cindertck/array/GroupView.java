package io.cindertck.array;

import java.util.ArrayList;
import java.util.List;

/**
 * What the array tells of a group.
 *
 * @param name the group's name
 * @param members its volumes, in the order in which they joined
 */
public record GroupView(String name, List<String> members) {

  /** Copies {@code members}. */
  public GroupView {
    members = List.copyOf(members);
  }

  GroupView with(String volume) {
    List<String> more = new ArrayList<>(members);
    more.add(volume);
    return new GroupView(name, more);
  }

  GroupView without(String volume) {
    return new GroupView(name, members.stream().filter(m -> !m.equals(volume)).toList());
  }
}
