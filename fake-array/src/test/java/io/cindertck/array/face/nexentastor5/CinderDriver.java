package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The unmodified driver out of python3-cinder, in a process of its own. */
final class CinderDriver implements AutoCloseable {

  private static final String PYTHON = "/usr/bin/python3";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path log;
  private final BufferedWriter calls;
  private final BufferedReader answers;

  /** Starts the driver with {@code options}; {@code directory} takes its files. */
  CinderDriver(Path directory, Map<String, String> options) throws IOException {
    Path script = directory.resolve("driver.py");
    try (InputStream source = CinderDriver.class.getResourceAsStream("driver.py")) {
      Files.copy(Objects.requireNonNull(source), script);
    }
    StringBuilder text = new StringBuilder();
    text.append("[DEFAULT]\nstate_path = ").append(directory);
    text.append("\n[coordination]\nbackend_url = file://").append(directory).append("/locks");
    text.append("\n[nexenta]\n");
    options.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
    Path config = Files.writeString(directory.resolve("cinder.conf"), text);
    log = directory.resolve("stderr");
    process =
        new ProcessBuilder(PYTHON, script.toString(), config.toString())
            .redirectError(log.toFile())
            .start();
    calls = process.outputWriter();
    answers = process.inputReader();
  }

  /** Whether Cinder can be imported here. */
  static boolean isInstalled() {
    try {
      return new ProcessBuilder(PYTHON, "-c", "import cinder.volume.driver")
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls a method that must return. */
  void call(String method, @Nullable Object... arguments) {
    JsonNode answer = answer(method, arguments);
    assertThat(answer.has("returned")).as("%s: %s", method, answer).isTrue();
  }

  /** Calls a method that must raise the driver's own exception; its code. */
  String failure(String method, @Nullable Object... arguments) {
    JsonNode answer = answer(method, arguments);
    assertThat(answer.path("raised").asText()).as(answer.toString()).isEqualTo("NefException");
    return answer.path("code").asText();
  }

  private JsonNode answer(String method, @Nullable Object... arguments) {
    List<@Nullable Object> call = new ArrayList<>(List.of(method));
    call.addAll(Arrays.asList(arguments));
    try {
      calls.write(JSON.writeValueAsString(call));
      calls.newLine();
      calls.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("the driver has ended: " + Files.readString(log));
      }
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
