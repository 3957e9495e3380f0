package io.cindertck.cli.config;

import io.cindertck.suite.Capability;
import io.cindertck.suite.Nearest;
import io.cindertck.suite.yaml.ToldWaiver;
import io.cindertck.suite.yaml.WaiverReader;
import io.cindertck.suite.yaml.YamlNodes;
import io.cindertck.suite.yaml.YamlNodes.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file's top level, or a profile. */
final class SectionReader {
  private final Keys keys;
  private final YamlNodes nodes;
  private final Set<String> profiles;

  /**
   * A reader.
   *
   * @param profiles the names of the file's profiles
   */
  SectionReader(Keys keys, YamlNodes nodes, Set<String> profiles) {
    this.keys = keys;
    this.nodes = nodes;
    this.profiles = profiles;
  }

  /**
   * Reads one; what is wrong is told.
   *
   * @param profile its name where it is a profile; null for the top level
   */
  Section read(List<Member> members, @Nullable String profile) {
    Map<Key, List<Scalar>> settings = new LinkedHashMap<>();
    Claims claimed = null;
    List<ToldWaiver> waivers = List.of();
    for (Member member : members) {
      switch (member.name()) {
        case Keys.CAPABILITIES ->
            claimed =
                new Claims(claimed(member.value()), nodes.place(member.value()).origin(profile));
        case Keys.WAIVERS ->
            waivers = new WaiverReader(nodes, profiles).read(member.value(), profile);
        default -> setting(member, profile != null, settings);
      }
    }
    return new Section(settings, claimed, waivers);
  }

  private void setting(Member member, boolean profile, Map<Key, List<Scalar>> settings) {
    Key key = keys.named(member.name()).orElse(null);
    if (key == null) {
      nodes.complain(member.place(), unknown(member.name(), profile));
    } else if (profile && key.option().equals("--report")) {
      nodes.complain(
          member.place(),
          "report is for the top level: a profile's is in a folder of its name there");
    } else {
      settings.put(key, scalars(key, member));
    }
  }

  private String unknown(String name, boolean profile) {
    if (profile && name.equals(Keys.PROFILES)) {
      return "a profile has no profiles of its own";
    }
    Set<String> known = new TreeSet<>(keys.names());
    known.addAll(Set.of(Keys.CAPABILITIES, Keys.WAIVERS));
    if (!profile) {
      known.add(Keys.PROFILES);
    }
    return "no such key '" + name + "'" + Nearest.suggestion(name, known);
  }

  private List<Scalar> scalars(Key key, Member member) {
    return switch (key.shape()) {
      case FLAG, ONE -> one(key, null, member.value(), key.name());
      case PAIRS -> pairs(key, member);
      case MANY -> {
        List<Scalar> all = new ArrayList<>();
        // One of a list may stand alone.
        boolean list = YamlNodes.isList(member.value());
        List<Node> items =
            list ? nodes.items(member.value(), key.name(), "[a, b]") : List.of(member.value());
        items.forEach(item -> all.addAll(one(key, null, item, key.name())));
        yield all;
      }
    };
  }

  private List<Scalar> pairs(Key key, Member member) {
    List<Scalar> all = new ArrayList<>();
    // A comma in a password makes names of its rest: none is repeated.
    for (Member pair : nodes.members(member.value(), key.name(), "an option")) {
      if (pair.name().isEmpty() || pair.name().contains("=")) {
        nodes.complain(pair.place(), "the name of an option is empty, or has a '=' in it");
      } else {
        all.addAll(one(key, pair.name(), pair.value(), "an option"));
      }
    }
    return all;
  }

  /** The value, or nothing where it is wrong. */
  private List<Scalar> one(Key key, @Nullable String name, Node node, String what) {
    String text = nodes.text(node, what).orElse(null);
    if (text == null) {
      return List.of();
    }
    String form = Interpolation.complaint(text);
    if (form != null) {
      nodes.complain(node, form);
      return List.of();
    }
    if (key.shape() != Key.Shape.PAIRS && !Interpolation.isNeededBy(text)) {
      String complaint = keys.complaint(key, text.replace("$$", "$"));
      if (complaint != null) {
        nodes.complain(node, key.name() + ": " + complaint);
      }
    }
    return List.of(new Scalar(name, text, nodes.place(node)));
  }

  private Set<String> claimed(Node node) {
    Set<String> claimed = new LinkedHashSet<>();
    for (Node item : nodes.items(node, Keys.CAPABILITIES, "[create-group, delete-group]")) {
      nodes
          .text(item, "a capability")
          .ifPresent(
              id -> {
                if (!Capability.ids().contains(id)) {
                  nodes.complain(
                      item,
                      "no such capability '" + id + "'" + Nearest.suggestion(id, Capability.ids()));
                } else if (!claimed.add(id)) {
                  nodes.complain(item, "'" + id + "' is claimed twice");
                }
              });
    }
    return claimed;
  }
}
