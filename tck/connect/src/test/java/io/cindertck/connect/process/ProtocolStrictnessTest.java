package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A right message is wrong after any one change to it, but for what may be left out. */
class ProtocolStrictnessTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern OPTIONAL =
      Pattern.compile(
          String.join(
              "|",
              "/params/(driver|sleepCap|caller|options/[^/]+|arguments/[^/]+)",
              "/result/(python|concurrent|skippedSleep|methods/[^/]+|inputChanges/\\d+/index)",
              "/error/data(/raised)?",
              ".*/(row|columns|rows/\\d+)/(?!id$|status$|deleted$)[^/]+",
              ".*/outcome/returned/.+"));

  static List<String> rightMessages() throws IOException {
    List<String> messages = new ArrayList<>(ProtocolPage.messages());
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver =
        Drivers.open(listener, Drivers.named("memory", "MemoryDriver"))) {
      driver.call(Drivers.creating("mine"));
      driver.call(Drivers.deleting("mine", Drivers.volume(2)));
    }
    messages.addAll(listener.requests());
    messages.addAll(listener.answers());
    return messages;
  }

  @ParameterizedTest
  @MethodSource("rightMessages")
  void anyChangeIsRefused(String message) throws JsonProcessingException {
    String definition = isValid("request", message) ? "request" : "answer";
    assertThat(isValid(definition, message)).isTrue();
    List<String> unexpected = new ArrayList<>();
    for (String pointer : pointers(root(message), "")) {
      int slash = pointer.lastIndexOf('/');
      String parent = pointer.substring(0, slash);
      String name = pointer.substring(slash + 1);
      if (isRight(definition, message, root -> put(root.at(parent), name))) {
        unexpected.add("it may be anything: " + pointer);
      }
      if (root(message).at(parent).isArray()) {
        continue;
      }
      if (isRight(definition, message, root -> put(root.at(parent), "surplus"))) {
        unexpected.add("there may be more beside " + pointer);
      }
      boolean without =
          isRight(definition, message, root -> ((ObjectNode) root.at(parent)).remove(name));
      if (without != OPTIONAL.matcher(pointer).matches()) {
        unexpected.add((without ? "it may be left out: " : "it must be there: ") + pointer);
      }
    }
    assertThat(unexpected).isEmpty();
  }

  private static boolean isRight(String definition, String message, Consumer<JsonNode> change)
      throws JsonProcessingException {
    JsonNode changed = root(message);
    change.accept(changed);
    return isValid(definition, changed.toString());
  }

  private static void put(JsonNode parent, String name) {
    JsonNode wrong = JSON.createObjectNode().put("$nosuch", 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), wrong);
    } else {
      ((ObjectNode) parent).set(name, wrong);
    }
  }

  private static boolean isValid(String definition, String message) {
    return ProtocolSchema.problems(definition, message).isEmpty();
  }

  private static JsonNode root(String message) throws JsonProcessingException {
    return JSON.readTree(message);
  }

  /** Where there is something, in a message. */
  private static List<String> pointers(JsonNode node, String at) {
    List<String> pointers = new ArrayList<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              member -> {
                String pointer = at + "/" + member.getKey();
                pointers.add(pointer);
                pointers.addAll(pointers(member.getValue(), pointer));
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        pointers.add(at + "/" + i);
        pointers.addAll(pointers(node.get(i), at + "/" + i));
      }
    }
    return pointers;
  }
}
