package io.cindertck.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.process.PythonFiles;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.reference.PythonTwin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cinder's own volume manager with a database of its own, and the Python twin as its driver. */
final class RealCinder implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPTS =
      Path.of("../contract/src/test/resources/io/cindertck/contract/manager/script");
  private static final Path TWIN_MANAGER =
      Path.of("src/test/resources/io/cindertck/scenario/twin/twin_manager.py");

  /** What is compared of a row, by its kind, besides its status. */
  static final Map<Kind, List<String>> COLUMNS =
      Map.of(
          Kind.VOLUME,
          List.of("display_name", "size", "group_id", "snapshot_id", "source_volid"),
          Kind.SNAPSHOT,
          List.of("display_name", "volume_id", "volume_size", "group_snapshot_id"),
          Kind.GROUP,
          List.of("name", "group_snapshot_id", "source_group_id"),
          Kind.GROUP_SNAPSHOT,
          List.of("name", "group_id"));

  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;
  private final Path complaints;

  /** What it did: its rows by id, and the class of what left the manager, or null. */
  record Answer(JsonNode rows, JsonNode error) {}

  /** Starts it with the twin led to {@code array}; its files go into {@code folder}. */
  RealCinder(RunningFace array, Dialect dialect, Path folder) throws IOException {
    Path twin = Files.createDirectory(folder.resolve("twin"));
    new PythonFiles(PythonTwin.class, PythonTwin.FOLDER, PythonTwin.FILES).writeTo(twin);
    StringBuilder settings = new StringBuilder("[DEFAULT]\nstate_path = " + folder + "\n[tck]\n");
    array.driverOptions().forEach((key, value) -> settings.append(key + " = " + value + "\n"));
    Path configuration = Files.writeString(folder.resolve("cinder.conf"), settings);
    complaints = folder.resolve("stderr.txt");
    process =
        new ProcessBuilder(
                "/usr/bin/python3",
                "-B",
                TWIN_MANAGER.toAbsolutePath().toString(),
                SCRIPTS.toAbsolutePath().toString(),
                twin.toString(),
                configuration.toString(),
                dialect.id())
            .redirectError(complaints.toFile())
            .start();
    commands = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Empties its database. */
  void clear() {
    ask(JSON.createObjectNode().put("clear", true));
  }

  /**
   * Changes its database as cinder-api would. Answers which members the group or group snapshot has
   * that the command is about, in the order in which the manager will find them.
   */
  List<String> accept(Command command, Recorded before, Recorded accepted) {
    ObjectNode request = JSON.createObjectNode().put("of", command.id());
    ArrayNode rows = request.putArray("rows");
    for (Row row : accepted.rows().values()) {
      if (!row.equals(before.rows().get(row.id()))) {
        rows.addObject().put("kind", row.kind().noun().replace(' ', '-')).set("columns", of(row));
      }
    }
    List<String> members = new ArrayList<>();
    ask(request).get("members").forEach(member -> members.add(member.asText()));
    return members;
  }

  /** Has the manager carry out a command that was accepted. */
  Answer carryOut(Command command) {
    JsonNode answer = ask(JSON.createObjectNode().set("command", JSON.valueToTree(command)));
    return new Answer(answer.get("rows"), answer.get("error"));
  }

  /** What is compared of a row. */
  static ObjectNode of(Row row) {
    ObjectNode columns = JSON.createObjectNode().put("id", row.id()).put("status", row.status());
    for (String name : Objects.requireNonNull(COLUMNS.get(row.kind()))) {
      if (row.get(name) instanceof Value.Int number) {
        columns.put(name, number.value().intValue());
      } else if (row.get(name).isFalsy()) {
        columns.put(name, name.endsWith("name") ? "" : null);
      } else {
        columns.put(name, row.text(name));
      }
    }
    return columns;
  }

  private JsonNode ask(JsonNode request) {
    try {
      commands.write(request + "\n");
      commands.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new AssertionError("the manager ended: " + Files.readString(complaints));
      }
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
