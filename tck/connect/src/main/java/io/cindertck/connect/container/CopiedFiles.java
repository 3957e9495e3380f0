package io.cindertck.connect.container;

import com.github.dockerjava.api.DockerClient;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.HostFiles;
import io.cindertck.connect.process.PythonFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a container has of this machine: the driver's files, and the kit's own scripts where Python
 * runs them. Copied, not mounted: the engine may be on another machine, and users in the container
 * could not read what is private here.
 */
final class CopiedFiles {
  private static final String FOLDER = "cinder-tck";

  /** The script of the first process. */
  static final String FIRST = "/" + FOLDER + "/first.py";

  /** The Python host. */
  static final String HOST = "/" + FOLDER + "/host";

  private final List<Path> files;
  private final boolean python;
  private final List<PythonFiles> beside;

  private CopiedFiles(List<Path> files, boolean python, List<PythonFiles> beside) {
    this.files = List.copyOf(files);
    this.python = python;
    this.beside = List.copyOf(beside);
  }

  /** Will copy these files and folders, and nothing else. */
  static CopiedFiles of(List<Path> files) {
    return new CopiedFiles(files, false, List.of());
  }

  /**
   * Will copy the Python host and these folders of modules.
   *
   * @param beside what is laid beside the host, where drivers can import it
   * @throws DriverUnreachableException when a folder is none
   */
  static CopiedFiles python(List<Path> folders, List<PythonFiles> beside) {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new DriverUnreachableException(
            Reason.CONFIGURATION, "no such folder on the Python path: " + folder);
      }
    }
    return new CopiedFiles(folders, true, beside);
  }

  /** Where the container has the files and folders, in their order. */
  List<String> inside() {
    return IntStream.range(0, files.size()).mapToObj(this::place).toList();
  }

  private String place(int index) {
    String name = String.valueOf(files.get(index).getFileName());
    // The end of a name tells Java what it is; the rest may have what a path of paths may not.
    return "/" + FOLDER + "/path-" + index + (name.endsWith(".jar") ? ".jar" : "");
  }

  /** Copies all into a container, which need not run. */
  void copyInto(DockerClient engine, String container) throws IOException {
    if (files.isEmpty() && !python) {
      return;
    }
    Path own = Files.createTempDirectory("cinder-tck-container");
    try {
      Path archive = own.resolve("all.tar");
      try (Archive tar = Archive.create(archive)) {
        write(tar, Files.createDirectory(own.resolve("host")));
      }
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

  private void write(Archive tar, Path host) throws IOException {
    if (python) {
      HostFiles.writeTo(host);
      for (PythonFiles more : beside) {
        more.writeTo(host);
      }
      try (InputStream first = CopiedFiles.class.getResourceAsStream("first.py")) {
        tar.add(FIRST, Objects.requireNonNull(first).readAllBytes());
      }
      tar.addFolder(HOST, host);
    }
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      if (Files.isDirectory(file)) {
        tar.addFolder(place(i), file);
      } else {
        tar.add(place(i), Files.readAllBytes(file));
      }
    }
  }
}
