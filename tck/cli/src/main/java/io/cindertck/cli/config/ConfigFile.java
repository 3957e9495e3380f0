package io.cindertck.cli.config;

import io.cindertck.suite.yaml.Problems;
import io.cindertck.suite.yaml.ToldWaiver;
import io.cindertck.suite.yaml.YamlNodes;
import io.cindertck.suite.yaml.YamlNodes.Member;
import io.cindertck.suite.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A configuration file.
 *
 * @param file where it was read
 * @param top its top level
 * @param profiles its profiles, by name, in its order
 */
record ConfigFile(Path file, Section top, Map<String, Section> profiles) {
  /** The file that is found in the working directory. */
  static final String NAME = "cinder-tck.yaml";

  private static final String ADVICE = "'cinder-tck init' writes one to start from";

  /** What is a folder of its own on every system. */
  private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  /** What a report has folders of, in the folder where profiles have theirs. */
  private static final Set<String> TAKEN = Set.of("cases", "evidence", "allure-results");

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with all that is wrong, in its order
   */
  static ConfigFile read(Path file, Keys keys) {
    Node root = new YamlText(file, ADVICE).read();
    if (root == null) {
      return new ConfigFile(file, Section.EMPTY, Map.of());
    }
    Problems problems = new Problems();
    YamlNodes nodes = new YamlNodes(file.toString(), problems);
    List<Member> members = nodes.members(root, "a configuration");
    List<Member> profiles = profiles(nodes, members);
    Set<String> names = profiles.stream().map(Member::name).collect(Collectors.toSet());
    SectionReader reader = new SectionReader(keys, nodes, names);
    List<Member> settings =
        members.stream().filter(member -> !member.name().equals(Keys.PROFILES)).toList();
    Section top = reader.read(settings, null);
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Member profile : profiles) {
      List<Member> told = nodes.members(profile.value(), "the profile '" + profile.name() + "'");
      sections.put(profile.name(), reader.read(told, profile.name()));
    }
    problems.throwIfAny();
    return new ConfigFile(file, top, sections);
  }

  /** All waivers; those that a profile has are for this one. */
  List<ToldWaiver> waivers() {
    List<ToldWaiver> all = new ArrayList<>(top.waivers());
    profiles.forEach((name, own) -> own.waivers().forEach(told -> all.add(told.within(name))));
    return all;
  }

  private static List<Member> profiles(YamlNodes nodes, List<Member> members) {
    List<Member> profiles = new ArrayList<>();
    for (Member member : members) {
      if (member.name().equals(Keys.PROFILES)) {
        profiles.addAll(nodes.members(member.value(), Keys.PROFILES));
      }
    }
    Set<String> seen = new java.util.HashSet<>();
    for (Member profile : profiles) {
      String plain = profile.name().toLowerCase(Locale.ROOT);
      if (!PROFILE.matcher(profile.name()).matches() || TAKEN.contains(plain)) {
        nodes.complain(
            profile.place(),
            "'"
                + profile.name()
                + "' cannot name a profile; give letters, digits, '-' and '_', and none of "
                + TAKEN.stream().sorted().collect(Collectors.joining(", ")));
      } else if (!seen.add(plain)) {
        nodes.complain(
            profile.place(), "there is another '" + profile.name() + "' but for capital letters");
      }
    }
    return profiles;
  }
}
