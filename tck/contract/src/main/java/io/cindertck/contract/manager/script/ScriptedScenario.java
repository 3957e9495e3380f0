package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.manager.ManagerModel;

/**
 * One operation, against a driver that answers as scripted. The same line can be given to the model
 * and to the real volume manager.
 *
 * <p>A scenario is a JSON object.
 *
 * <ul>
 *   <li>{@code op}: the driver's method; {@code dialect}: {@code cg} for a driver with the
 *       consistency-group methods, {@code group} for one with the generic methods, {@code none} for
 *       one with neither.
 *   <li>{@code volumes}: how many are in the group; {@code snapshots}: how many there are of them,
 *       if not as many; {@code source}: {@code snapshot} or {@code group}, with {@code
 *       source_volumes}; {@code add} and {@code remove} for an update.
 *   <li>{@code volume_status}, {@code add_status}, {@code snapshot_status}, {@code
 *       source_volume_status}: a status to start from, for all or as a list.
 *   <li>{@code group_type}: {@code default_cgsnapshot_type}, {@code consistent} or {@code plain}.
 *   <li>{@code driver_behaviour}: {@code {"return": …}}, where an outer array is a tuple and an
 *       inner one a list, or {@code {"raise": NAME, "message": …}}. In a returned value {@code
 *       {"$tuple": […]}} and {@code {"$list": […]}} say which it is, {@code {"$obj": "$vol0"}} is
 *       the object handed over and {@code {"$arg": "volumes"}} the argument.
 *   <li>{@code per_item}: the same for calls about a single object, by its name.
 *   <li>Objects are called {@code $group}, {@code $gsnap}, {@code $srcgroup}, {@code $vol0}, {@code
 *       $snap0}, {@code $add0}, {@code $src0} and so on; {@code $rem0} is {@code $vol0}; nothing is
 *       called {@code $unknown}; {@code $now} is a time.
 *   <li>{@code name} is for the reader.
 * </ul>
 */
public final class ScriptedScenario {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectReader READER =
      JSON.reader()
          .with(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final JsonNode scenario;
  private final Script script;
  private final Arrangement arrangement;

  private ScriptedScenario(JsonNode scenario) {
    this.scenario = scenario;
    this.script = Script.read(scenario);
    this.arrangement = Arrangement.of(script);
  }

  /**
   * Reads a line.
   *
   * @param line a scenario, or an object that has one as {@code scenario}; what else is in that
   *     object is passed over
   * @throws IllegalArgumentException when it is none; the message is one line and says what is
   *     wrong, where, and what would be right
   */
  public static ScriptedScenario parse(String line) {
    JsonNode node;
    try {
      node = READER.readTree(line);
    } catch (JsonProcessingException error) {
      throw new IllegalArgumentException(
          "malformed JSON at column %d: %s"
              .formatted(
                  error.getLocation() == null ? 1 : error.getLocation().getColumnNr(),
                  error.getOriginalMessage().lines().findFirst().orElse("")),
          error);
    }
    JsonNode scenario = node.path("scenario").isMissingNode() ? node : node.get("scenario");
    if (!scenario.isObject()) {
      throw new IllegalArgumentException(
          "%s is no scenario; a JSON object with op, dialect and driver_behaviour is"
              .formatted(scenario.isMissingNode() ? "an empty line" : Fields.shown(scenario)));
    }
    return new ScriptedScenario(scenario);
  }

  /** The scenario, as it was read. */
  public JsonNode scenario() {
    return scenario.deepCopy();
  }

  /**
   * Lets the model carry it out.
   *
   * @return the calls made of the driver, the exception that left the manager or null, and the rows
   *     of each kind by their names
   * @throws IllegalArgumentException when the scripted answer names an object or an argument that
   *     was not handed over
   */
  public ObjectNode record() {
    ScriptedDriver driver =
        new ScriptedDriver(script.method(), script.behaviour(), script.perItem());
    return RecordedJson.write(run(driver), driver.calls());
  }

  /** The database afterwards, with all columns. */
  Recorded rows() {
    return run(new ScriptedDriver(script.method(), script.behaviour(), script.perItem()))
        .recorded();
  }

  private Digest run(ScriptedDriver driver) {
    return new ManagerModel(script.path())
        .handle(arrangement.command(), arrangement.before(), driver);
  }

  /**
   * Carries out a line.
   *
   * @return {@code {"scenario": …, "recorded": …}} on one line
   * @throws IllegalArgumentException as {@link #parse} and {@link #record}
   */
  public static String recordLine(String line) {
    ScriptedScenario parsed = parse(line);
    ObjectNode result = JSON.createObjectNode();
    result.set("scenario", parsed.scenario);
    result.set("recorded", parsed.record());
    return result.toString();
  }
}
