package io.cindertck.suite.yaml;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.suite.Nearest;
import io.cindertck.suite.Waiver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads waivers, of a configuration file or of a file of their own. */
public final class WaiverReader {
  /** Where a configuration file has them. */
  public static final String SECTION = "waivers";

  /** What a waiver may say, in the order in which it is written. */
  public static final List<String> KEYS =
      List.of(
          "clause",
          "driver",
          "dialect",
          "profile",
          "signature",
          "reason",
          "ticket",
          "owner",
          "expires");

  /** What it has to say. */
  public static final List<String> MANDATORY = List.of("clause", "reason", "owner", "expires");

  private static final String ADVICE =
      "'cinder-tck waivers suggest REPORT' prints some to start from";

  /** What is to end later does not end. */
  private static final int LAST_YEAR = 9999;

  private final YamlNodes nodes;
  private final @Nullable Set<String> profiles;

  /**
   * A reader.
   *
   * @param profiles the profiles that there are; null where that is not known
   */
  public WaiverReader(YamlNodes nodes, @Nullable Set<String> profiles) {
    this.nodes = nodes;
    this.profiles = profiles;
  }

  /**
   * Reads a file that is a list of waivers and nothing else.
   *
   * @throws ConfigurationException when it is none, with all that is wrong
   */
  public static List<ToldWaiver> file(Path file) {
    return read(file, false);
  }

  /**
   * The same, or reads what stands under {@code waivers} at the top level of a configuration file,
   * and nothing else of that.
   *
   * @throws ConfigurationException when it is neither, with all that is wrong
   */
  public static List<ToldWaiver> anyFile(Path file) {
    return read(file, true);
  }

  private static List<ToldWaiver> read(Path file, boolean configuration) {
    Node root = new YamlText(file, ADVICE).read();
    if (root == null) {
      return List.of();
    }
    Problems problems = new Problems();
    YamlNodes nodes = new YamlNodes(file.toString(), problems);
    WaiverReader reader = new WaiverReader(nodes, null);
    List<ToldWaiver> waivers =
        configuration && root instanceof MappingNode
            ? nodes.members(root, "a configuration").stream()
                .filter(member -> member.name().equals(SECTION))
                .flatMap(member -> reader.read(member.value(), null).stream())
                .toList()
            : reader.read(root, null);
    problems.throwIfAny();
    return waivers;
  }

  /**
   * The waivers of a list; what is wrong is told.
   *
   * @param profile the profile whose list it is; null for none
   */
  public List<ToldWaiver> read(Node list, @Nullable String profile) {
    Map<Waiver, ToldWaiver> waivers = new LinkedHashMap<>();
    for (Node item : nodes.items(list, SECTION, "'- clause: delete-group.held'")) {
      waiver(item)
          .ifPresent(
              waiver -> {
                String origin = nodes.place(item).origin(profile);
                if (waivers.putIfAbsent(waiver, new ToldWaiver(waiver, origin)) != null) {
                  nodes.complain(item, "this waiver of " + waiver.clause() + " is there twice");
                }
              });
    }
    return List.copyOf(waivers.values());
  }

  private Optional<Waiver> waiver(Node item) {
    Map<String, String> told = new HashMap<>();
    for (YamlNodes.Member member : nodes.members(item, "a waiver")) {
      if (KEYS.contains(member.name())) {
        nodes
            .text(member.value(), member.name())
            .filter(text -> isRight(member, text))
            .ifPresentOrElse(
                text -> told.put(member.name(), text), () -> told.put(member.name(), ""));
      } else {
        nodes.complain(
            member.place(),
            "a waiver has no key '"
                + member.name()
                + "'"
                + Nearest.suggestion(member.name(), KEYS));
      }
    }
    List<String> missing = MANDATORY.stream().filter(key -> !told.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      nodes.complain(item, "a waiver has to say " + String.join(", ", missing) + " too");
      return Optional.empty();
    }
    return date(told.getOrDefault("expires", ""))
        .map(
            expires ->
                new Waiver(
                    told.getOrDefault("clause", ""),
                    told.get("driver"),
                    told.get("dialect"),
                    told.get("profile"),
                    told.get("signature"),
                    told.getOrDefault("reason", ""),
                    told.get("ticket"),
                    told.getOrDefault("owner", ""),
                    expires));
  }

  private boolean isRight(YamlNodes.Member member, String text) {
    String complaint = complaint(member.name(), text);
    if (complaint != null) {
      nodes.complain(member.value(), complaint);
    }
    return complaint == null;
  }

  private @Nullable String complaint(String key, String text) {
    if (text.codePoints().noneMatch(WaiverReader::isSeen)) {
      return key + " is empty";
    }
    return switch (key) {
      case "clause" -> ofThese(key, text, Catalogue.clauses().stream().map(Clause::id).toList());
      case "dialect" ->
          ofThese(key, text, Arrays.stream(Dialect.values()).map(Dialect::id).toList());
      case "profile" ->
          profiles == null || profiles.isEmpty()
              ? null
              : ofThese(key, text, profiles.stream().sorted().toList());
      case "expires" ->
          date(text).isPresent() ? null : "expires is no day; give one such as 2027-03-31";
      default -> null;
    };
  }

  /** Whether a reader sees it: a zero-width space answers for nothing. */
  private static boolean isSeen(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && Character.getType(character) != Character.FORMAT
        && Character.getType(character) != Character.CONTROL;
  }

  private static @Nullable String ofThese(String key, String text, List<String> names) {
    return names.contains(text)
        ? null
        : "no such " + key + " '" + text + "'" + Nearest.suggestion(text, names);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
