package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import io.cindertck.reference.ReferenceDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts something where a file of the report is to be, when the run has long begun. */
public final class SpoilingDriver extends DelegatingDriver {
  private final Path place;

  /**
   * A driver of {@code array}.
   *
   * @param options {@code place}: the folder that it makes, with something in it
   */
  public SpoilingDriver(ArrayClient array, Map<String, String> options) {
    super(new ReferenceDriver(array));
    place = Path.of(options.getOrDefault("place", ""));
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    try {
      if (Files.isRegularFile(place)) {
        Files.delete(place);
      }
      Files.createDirectories(place.resolve("something"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return super.deleteGroup(context, group, volumes);
  }
}
