package io.cindertck.cli.config;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.suite.Capability;
import io.cindertck.suite.yaml.WaiverReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The schema of configuration files, made of the options that they stand for. */
public final class GeneratedSchema {
  private static final JsonMapper JSON = new JsonMapper();

  /** What is looked up in the environment may become anything. */
  private static final String LOOKED_UP = "\\$\\{";

  private final ObjectNode definitions = JSON.createObjectNode();

  private GeneratedSchema() {}

  /** Its text. */
  public static String of(Keys keys) {
    return new GeneratedSchema().text(keys);
  }

  private String text(Keys keys) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://cindertck.io/configuration/1");
    schema.put("title", "cinder-tck.yaml");
    schema.putArray("type").add("object").add("null");
    schema.put("additionalProperties", false);
    ObjectNode top = schema.putObject("properties");
    ObjectNode profile = JSON.createObjectNode();
    profile.put("type", "object").put("additionalProperties", false);
    ObjectNode own = profile.putObject("properties");
    for (Key key : keys.all()) {
      definitions.set(key.name(), definition(key, keys.option(key)));
      refer(top, key.name());
      if (!key.option().equals("--report")) {
        refer(own, key.name());
      }
    }
    definitions.set("capabilities", capabilities());
    definitions.set("waivers", waivers());
    definitions.set("profile", profile);
    for (String name : List.of("capabilities", "waivers")) {
      refer(top, name);
      refer(own, name);
    }
    ObjectNode profiles = top.putObject("profiles");
    profiles.put(
        "description", "Named sets of the same keys, each on top of the file's top level.");
    profiles.put("type", "object");
    ObjectNode names = profiles.putObject("propertyNames");
    names.put("pattern", "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$");
    ArrayNode taken = names.putObject("not").putArray("enum");
    List.of("allure-results", "cases", "evidence").forEach(taken::add);
    profiles.putObject("additionalProperties").put("$ref", "#/$defs/profile");
    schema.set("$defs", definitions);
    return schema.toPrettyString() + "\n";
  }

  private static void refer(ObjectNode properties, String name) {
    properties.putObject(name).put("$ref", "#/$defs/" + name);
  }

  private static ObjectNode definition(Key key, OptionSpec option) {
    ObjectNode value = value(key, option);
    ObjectNode definition = JSON.createObjectNode();
    switch (key.shape()) {
      case FLAG, ONE -> definition = value;
      case MANY -> {
        ArrayNode either = definition.putArray("anyOf");
        either.add(value);
        either.addObject().put("type", "array").set("items", value.deepCopy());
      }
      case PAIRS -> {
        definition.put("type", "object");
        definition.putObject("propertyNames").put("pattern", "^[^=]+$");
        definition.set("additionalProperties", value);
      }
    }
    definition.put("description", description(option));
    if (key.usual() != null) {
      definition.put("default", key.usual());
    }
    return definition;
  }

  private static String description(OptionSpec option) {
    return String.join(" ", option.description())
        .replaceAll(" ?Default: \\$\\{DEFAULT-VALUE}", "")
        .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates(option)));
  }

  private static List<String> candidates(OptionSpec option) {
    return option.completionCandidates() == null
        ? List.of()
        : StreamSupport.stream(option.completionCandidates().spliterator(), false)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
  }

  private static ObjectNode value(Key key, OptionSpec option) {
    Class<?> type = option.isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
    if (key.shape() == Key.Shape.FLAG) {
      return scalar("boolean", "^(true|false)$");
    }
    if (type == int.class || type == Long.class) {
      ObjectNode number = scalar("integer", "^-?[0-9]+$");
      return key.name().equals("seed")
          ? number
          : number.put("minimum", key.name().equals("tries") ? 0 : 1);
    }
    if (type == double.class) {
      return scalar("number", "^[0-9.]+$").put("exclusiveMinimum", 0).put("maximum", 1000);
    }
    if (type == Duration.class) {
      return scalar(null, "^[1-9][0-9]{0,5}[smh]$");
    }
    List<String> names = candidates(option);
    if (!names.isEmpty()) {
      String any =
          names.stream()
              .map(name -> type.isEnum() ? anyCase(name) : name)
              .collect(Collectors.joining("|"));
      ObjectNode either = JSON.createObjectNode();
      ArrayNode choices = either.putArray("anyOf");
      names.forEach(choices.addObject().putArray("enum")::add);
      String rest = key.splits() == null ? "" : "( *, *(" + any + "))*";
      choices.add(scalar(null, "^(" + any + ")" + rest + "$"));
      return either;
    }
    ObjectNode text = JSON.createObjectNode();
    text.putArray("type").add("string").add("number").add("boolean");
    return text;
  }

  private static ObjectNode scalar(@Nullable String type, String pattern) {
    ObjectNode scalar = JSON.createObjectNode();
    ArrayNode types = scalar.putArray("type");
    if (type != null) {
      types.add(type);
    }
    types.add("string");
    return scalar.put("pattern", pattern + "|" + LOOKED_UP);
  }

  /** Letters either way, since schemas have no other way to say so. */
  private static String anyCase(String name) {
    return name.chars()
        .mapToObj(
            c ->
                Character.isLetter(c)
                    ? "["
                        + Character.toString(Character.toUpperCase(c))
                        + Character.toString(c)
                        + "]"
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static ObjectNode capabilities() {
    ObjectNode list = JSON.createObjectNode();
    list.put("description", "What the driver is said to do, which is held against it.");
    list.put("type", "array").put("uniqueItems", true);
    ArrayNode ids = list.putObject("items").putArray("enum");
    Capability.ids().forEach(ids::add);
    return list;
  }

  private static ObjectNode waivers() {
    ObjectNode list = JSON.createObjectNode();
    list.put("description", "Failures that are known, and that a run is not to fail for.");
    list.put("type", "array");
    ObjectNode waiver = list.putObject("items");
    waiver.put("type", "object").put("additionalProperties", false);
    WaiverReader.MANDATORY.forEach(waiver.putArray("required")::add);
    ObjectNode properties = waiver.putObject("properties");
    for (String key : WaiverReader.KEYS) {
      ObjectNode value = properties.putObject(key);
      switch (key) {
        case "clause" -> {
          ArrayNode ids = value.putArray("enum");
          Catalogue.clauses().forEach(clause -> ids.add(clause.id()));
        }
        case "dialect" -> value.putArray("enum").add("consistencygroup").add("group");
        case "expires" ->
            value.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        default -> {
          value.putArray("type").add("string").add("number");
          value.put("pattern", "\\S");
        }
      }
      value.put("description", meaning(key));
    }
    return list;
  }

  private static String meaning(String key) {
    return switch (key) {
      case "clause" -> "The clause that is waived.";
      case "driver" -> "The driver's locator that it is for. Default: any";
      case "dialect" -> "The dialect that it is for. Default: either";
      case "profile" -> "The profile that it is for. Default: any, or that which it stands in";
      case "signature" -> "The failure, as a result names it. Default: whichever";
      case "reason" -> "Why it is waived.";
      case "ticket" -> "Where it is followed.";
      case "owner" -> "Who answers for it.";
      default -> "The last day on which it is in force, such as 2027-03-31.";
    };
  }
}
