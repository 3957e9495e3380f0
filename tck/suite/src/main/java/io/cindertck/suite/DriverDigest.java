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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    try {
      if (words[0].equals("java")) {
        for (Path entry : request.classPath()) {
          files.addClasses(entry);
        }
      } else if (words[0].equals("python") && words.length > 1) {
        files.addModule(words[1].split("\\.", -1)[0], request.pythonPath());
      }
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
    return files.isEmpty ? "" : HexFormat.of().formatHex(files.digest.digest());
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

  /** The first on the path is the one that Python takes. */
  private void addModule(String name, List<Path> path) throws IOException {
    for (Path folder : path) {
      Path module = folder.resolve(name + ".py");
      if (Files.isDirectory(folder.resolve(name))) {
        add(folder.resolve(name), ".py");
        return;
      } else if (Files.isRegularFile(module)) {
        add(name, module);
        return;
      }
    }
  }

  private void add(Path folder, String ending) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    String separator = folder.getFileSystem().getSeparator();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .forEach(
              file -> files.put(folder.relativize(file).toString().replace(separator, "/"), file));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      add(file.getKey(), file.getValue());
    }
  }

  private void add(String name, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    isEmpty = false;
  }
}
