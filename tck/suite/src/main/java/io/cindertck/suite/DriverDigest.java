package io.cindertck.suite;

import io.cindertck.connect.container.ContainerLocator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What tells two builds of a driver apart: a SHA-256 of its classes or modules, by their names and
 * what is in them, wherever they are. Of Java that is every class on the driver's own class path,
 * in folders and archives alike; of Python the module, or all that is in the package that it begins
 * with, from the Python path. What else lies there, such as a report, says nothing of the driver.
 */
final class DriverDigest {
  private final MessageDigest digest;
  private boolean isEmpty = true;

  private DriverDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has it", e);
    }
  }

  /** In hexadecimal digits; empty where the kit does not see what the driver is made of. */
  static String of(TargetRequest request) {
    String locator = request.driver();
    if (locator.startsWith(ContainerLocator.PREFIX)) {
      locator = ContainerLocator.parse(locator).driver();
    }
    String[] words = locator.split(":", -1);
    DriverDigest files = new DriverDigest();
    if (words[0].equals("java")) {
      files.addClasses(request.classPath());
    } else if (words[0].equals("python") && words.length > 1) {
      files.addModule(words[1].split("\\.", -1)[0], request.pythonPath());
    }
    return files.isEmpty ? "" : HexFormat.of().formatHex(files.digest.digest());
  }

  private void addClasses(List<Path> path) {
    for (int i = 0; i < path.size(); i++) {
      try {
        addClasses(path.get(i));
      } catch (IOException e) {
        addUnreadable("entry " + (i + 1));
      }
    }
  }

  private void addClasses(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      add(entry, ".class");
      return;
    }
    try (FileSystem archive = FileSystems.newFileSystem(entry)) {
      add(archive.getPath("/"), ".class");
    } catch (ProviderNotFoundException e) {
      // There are no classes in what is no archive.
      return;
    }
  }

  /**
   * The first on the path is the one that Python takes: a package, or a module. A folder that is no
   * package is taken where there is neither, with all others of its name.
   */
  private void addModule(String name, List<Path> path) {
    for (Path folder : path) {
      Path module = folder.resolve(name + ".py");
      if (Files.isRegularFile(folder.resolve(name).resolve("__init__.py"))) {
        add(folder.resolve(name), ".py");
        return;
      } else if (Files.isRegularFile(module)) {
        add(name, module);
        return;
      }
    }
    path.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isDirectory)
        .forEach(folder -> add(folder, ".py"));
  }

  private void add(Path folder, String ending) {
    add(folder, "", ending, new HashSet<>());
  }

  /**
   * Adds the files of a folder and of all below it, where links lead included.
   *
   * @param name its own from where it began; empty there
   * @param above the folders that it is in, where a link may lead back to
   */
  private void add(Path folder, String name, String ending, Set<Path> above) {
    List<Path> files;
    Path real;
    try (Stream<Path> all = Files.list(folder)) {
      real = folder.toRealPath();
      files = all.sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
    } catch (IOException | UncheckedIOException e) {
      addUnreadable(name);
      return;
    }
    if (!above.add(real)) {
      return;
    }
    for (Path file : files) {
      String inside = name + file.getFileName();
      if (Files.isDirectory(file)) {
        add(file, inside + "/", ending, above);
      } else if (inside.endsWith(ending) && Files.isRegularFile(file)) {
        add(inside, file);
      }
    }
    above.remove(real);
  }

  private void add(String name, Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      addUnreadable(name);
      return;
    }
    digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    isEmpty = false;
  }

  /** Where all else is the same, what can be read on one machine alone is a difference. */
  private void addUnreadable(String name) {
    digest.update((name + " unreadable\n").getBytes(StandardCharsets.UTF_8));
  }
}
