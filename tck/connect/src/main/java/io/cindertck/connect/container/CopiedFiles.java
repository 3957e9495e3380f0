package io.cindertck.connect.container;

import com.github.dockerjava.api.DockerClient;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.HostFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a container has of this machine: the kit's own scripts and the folders of the driver's
 * modules. Copied, not mounted: the engine may be on another machine, and users in the container
 * could not read what is private here.
 */
final class CopiedFiles {
  private static final String FOLDER = "cinder-tck";

  /** The script of the first process. */
  static final String FIRST = "/" + FOLDER + "/first.py";

  /** The Python host. */
  static final String HOST = "/" + FOLDER + "/host";

  private final List<Path> pythonPath;

  /**
   * Will copy these folders of modules.
   *
   * @throws DriverUnreachableException when one of them is none
   */
  CopiedFiles(List<Path> pythonPath) {
    for (Path folder : pythonPath) {
      if (!Files.isDirectory(folder)) {
        throw new DriverUnreachableException(
            Reason.CONFIGURATION, "no such folder on the Python path: " + folder);
      }
    }
    this.pythonPath = List.copyOf(pythonPath);
  }

  /** Where the container has the folders of modules, in their order. */
  List<Path> inside() {
    return IntStream.range(0, pythonPath.size()).mapToObj(CopiedFiles::place).toList();
  }

  private static Path place(int index) {
    return Path.of("/" + FOLDER, "path-" + index);
  }

  /** Copies all into a container, which need not run. */
  void copyInto(DockerClient engine, String container) throws IOException {
    Path own = Files.createTempDirectory("cinder-tck-container");
    try {
      Path archive = own.resolve("all.tar");
      write(archive, Files.createDirectory(own.resolve("host")));
      try (InputStream tar = Files.newInputStream(archive)) {
        engine
            .copyArchiveToContainerCmd(container)
            .withTarInputStream(tar)
            .withRemotePath("/")
            .exec();
      }
    } finally {
      HostFiles.delete(own);
    }
  }

  private void write(Path archive, Path host) throws IOException {
    HostFiles.writeTo(host);
    try (Archive tar = Archive.create(archive);
        InputStream first = CopiedFiles.class.getResourceAsStream("first.py")) {
      tar.add(FIRST, Objects.requireNonNull(first).readAllBytes());
      tar.addFolder(HOST, host);
      List<Path> inside = inside();
      for (int i = 0; i < inside.size(); i++) {
        tar.addFolder(inside.get(i).toString(), pythonPath.get(i));
      }
    }
  }
}
