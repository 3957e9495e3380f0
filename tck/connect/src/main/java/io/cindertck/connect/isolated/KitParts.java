package io.cindertck.connect.isolated;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.array.ArrayClient;
import io.cindertck.contract.DriverCall;
import io.cindertck.driver.ConsistencyGroupDriver;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The parts of the kit that {@link JavaHost} needs: a twentieth of its class path. */
final class KitParts {
  /** A class of each. */
  private static final List<Class<?>> CLASSES =
      List.of(
          JavaHost.class,
          ConsistencyGroupDriver.class,
          ArrayClient.class,
          DriverCall.class,
          JsonMapper.class,
          JsonFactory.class,
          JsonProperty.class,
          NullMarked.class);

  private KitParts() {}

  /** The jars or folders that they are in, each once. */
  static List<Path> all() {
    return CLASSES.stream().map(KitParts::place).distinct().toList();
  }

  private static Path place(Class<?> part) {
    CodeSource source = Objects.requireNonNull(part.getProtectionDomain().getCodeSource());
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(part + " is not in a file", e);
    }
  }
}
