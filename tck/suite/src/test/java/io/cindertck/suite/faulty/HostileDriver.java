package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Right, but for one thing that it is ordered to do when a group is deleted, or while it is set up.
 * For a JVM of its own.
 */
public final class HostileDriver extends BentDriver {
  /** The option that has one of the {@link Hostilities} for its name. */
  public static final String SETTING_UP = "setting_up";

  /**
   * The option that has the path of a file with the name of another, for when a group is deleted
   * next. It is in a file because the driver may be started anew.
   */
  public static final String ORDER = "order";

  private final Map<String, String> options;

  /** A driver of {@code array}. */
  public HostileDriver(ArrayClient array, Map<String, String> options) {
    super(array);
    this.options = Map.copyOf(options);
  }

  @Override
  public void setUp() {
    String hostility = options.get(SETTING_UP);
    if (hostility != null) {
      Hostilities.commit(hostility);
    }
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return order()
        .flatMap(Hostilities::commit)
        .orElseGet(() -> super.deleteGroup(context, group, volumes));
  }

  private Optional<String> order() {
    Path order = Path.of(options.get(ORDER) + "");
    try {
      String ordered = Files.readString(order);
      Files.delete(order);
      return Optional.of(ordered);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
