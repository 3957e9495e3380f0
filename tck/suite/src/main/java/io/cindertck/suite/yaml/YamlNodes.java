package io.cindertck.suite.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Takes nodes for what they have to be, and says where they are something else. */
public final class YamlNodes {
  /** Far more than any file has; a small one can refer to its own parts very often. */
  private static final int MOST = 20_000;

  private final String file;
  private final Problems problems;
  private int seen;

  /**
   * Nodes of a file.
   *
   * @param file as the user named it
   * @param problems is told what is wrong
   */
  public YamlNodes(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * A member of a mapping.
   *
   * @param place where its name stands
   */
  public record Member(String name, Place place, Node value) {}

  /** Where a node stands. */
  public Place place(Node node) {
    return Place.of(file, node.getStartMark());
  }

  /** Tells that something is wrong. */
  public void complain(Place place, String what) {
    problems.add(place, what);
  }

  /** The same. */
  public void complain(Node node, String what) {
    problems.add(place(node), what);
  }

  /** The members of a mapping, each name once; none where it is no mapping, which is told. */
  public List<Member> members(Node node, String what) {
    return members(node, what, null);
  }

  /**
   * The same.
   *
   * @param called what a name is called that may be secret; null where it may be told
   */
  public List<Member> members(Node node, String what, @Nullable String called) {
    count(node);
    if (!(node instanceof MappingNode mapping)) {
      complain(node, what + " is " + shape(node) + "; give a mapping, such as 'name: value'");
      return List.of();
    }
    List<Member> members = new ArrayList<>();
    Map<String, Place> names = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      count(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        complain(tuple.getKeyNode(), "a name is expected before the colon");
        continue;
      }
      Place place = place(key);
      Place former = names.putIfAbsent(key.getValue(), place);
      if (former != null) {
        String name = called == null ? "'" + key.getValue() + "'" : called;
        problems.add(place, name + " is there twice, first in line " + former.line());
      } else {
        members.add(new Member(key.getValue(), place, tuple.getValueNode()));
      }
    }
    return members;
  }

  /** The items of a list; none where it is no list, which is told. */
  public List<Node> items(Node node, String what, String like) {
    count(node);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    complain(node, what + " is " + shape(node) + "; give a list, such as " + like);
    return List.of();
  }

  /** A text that is not missing; none where it is something else, which is told. */
  public Optional<String> text(Node node, String what) {
    count(node);
    if (!(node instanceof ScalarNode scalar)) {
      complain(node, what + " is " + shape(node) + "; give one value");
      return Optional.empty();
    }
    if (Tag.NULL.equals(scalar.getTag())) {
      complain(node, what + " has no value; leave it out, or give '' for an empty one");
      return Optional.empty();
    }
    if (!scalar.getTag().startsWith(Tag.PREFIX)) {
      complain(node, "a '!' begins a tag, which this file has none of; put the text into quotes");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue());
  }

  /** Whether a node is a list. */
  public static boolean isList(Node node) {
    return node instanceof SequenceNode;
  }

  private static String shape(Node node) {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return Tag.NULL.equals(node.getTag()) ? "empty" : "a single value";
  }

  private void count(Node node) {
    seen++;
    if (seen > MOST) {
      throw new ConfigurationException(
          place(node)
              + ": there are more than "
              + MOST
              + " values up to here; the file refers to"
              + " its own parts too often");
    }
  }
}
