package io.cindertck.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of a driver have different digests, and one has the same wherever it is. */
class DriverDigestTest {
  private static final Map<String, String> CLASSES =
      Map.of("acme/Driver.class", "one", "acme/Driver$Part.class", "two");

  @TempDir private Path dir;
  private String digest = "";

  @BeforeEach
  void makeOne() throws IOException {
    digest = java(folder("one", CLASSES));
    assertThat(digest).matches("[0-9a-f]{64}");
  }

  private Path folder(String name, Map<String, String> files) throws IOException {
    Path folder = dir.resolve(name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path at = folder.resolve(file.getKey());
      Files.createDirectories(at.getParent());
      Files.writeString(at, file.getValue());
    }
    return folder;
  }

  private static String java(Path... classPath) {
    return DriverDigest.of(request("java:acme.Driver", List.of(classPath), List.of()));
  }

  private static String python(String locator, Path... path) {
    return DriverDigest.of(request(locator, List.of(), List.of(path)));
  }

  private static TargetRequest request(String driver, List<Path> classes, List<Path> modules) {
    TargetRequest any = TargetRequest.of(driver, Dialect.GROUP);
    return new TargetRequest(
        driver,
        any.options(),
        any.secrets(),
        classes,
        modules,
        any.python(),
        any.dialect(),
        any.array(),
        any.isolate(),
        any.deadlines(),
        any.container(),
        any.proxy());
  }

  @Test
  void anArchiveIsAsItsFolderWhateverElseIsThere() throws IOException {
    Path archive = dir.resolve("acme.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("acme/Driver.class", "META-INF/MANIFEST.MF")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(CLASSES.getOrDefault(name, "built at noon").getBytes(UTF_8));
      }
      out.putNextEntry(new ZipEntry("acme/Driver$Part.class"));
      out.write("two".getBytes(UTF_8));
    }
    Files.writeString(dir.resolve("one/report.json"), "another one each time");

    assertThat(java(archive)).isEqualTo(digest);
    assertThat(java(dir.resolve("one"))).isEqualTo(digest);
    assertThat(
            DriverDigest.of(
                request("container:jre:17,java:acme.Driver", List.of(archive), List.of())))
        .isEqualTo(digest);
  }

  @Test
  void anotherClassAndAnotherNameAreAnotherDriver() throws IOException {
    Path changed = folder("a", Map.of("acme/Driver.class", "onf", "acme/Driver$Part.class", "two"));
    Path renamed =
        folder("b", Map.of("acme/Driver.class", "one", "acme/Driver$Piece.class", "two"));
    Path less = folder("c", Map.of("acme/Driver.class", "one"));
    assertThat(List.of(digest, java(changed), java(renamed), java(less))).doesNotHaveDuplicates();
  }

  @Test
  void aModuleIsItselfAndAPackageAllThatIsInIt() throws IOException {
    Path path =
        folder("py", Map.of("small.py", "a", "acme/driver.py", "b", "acme/__pycache__/x.pyc", "1"));
    String small = python("python:small:Driver", dir.resolve("one"), path);
    String acme = python("python:acme.driver:Driver", path);
    assertThat(List.of(small, acme)).doesNotHaveDuplicates().doesNotContain("");

    folder("py", Map.of("acme/__pycache__/x.pyc", "2", "other.py", "c"));
    assertThat(python("python:small:Driver", path)).isEqualTo(small);
    assertThat(python("python:acme.driver:Driver", path)).isEqualTo(acme);
    folder("py", Map.of("acme/helpers.py", "d"));
    assertThat(python("python:acme.driver:Driver", path)).isNotEqualTo(acme);
  }

  /** As Python takes them: a package, a module, and a mere folder last. */
  @Test
  void aFolderBesideAModuleIsNoPackage() throws IOException {
    Path path = folder("py", Map.of("ns.py", "a", "ns/data.py", "b"));
    String module = python("python:ns:Driver", path);
    folder("py", Map.of("ns/data.py", "c"));
    assertThat(python("python:ns:Driver", path)).isEqualTo(module);
    folder("py", Map.of("ns.py", "d"));
    assertThat(python("python:ns:Driver", path)).isNotEqualTo(module);

    Path mere = folder("mere", Map.of("ns/data.py", "b"));
    assertThat(python("python:ns.data:Driver", mere, path))
        .isEqualTo(python("python:ns:Driver", path));
    assertThat(python("python:ns.data:Driver", mere)).isNotEmpty();

    folder("py", Map.of("ns/__init__.py", ""));
    String whole = python("python:ns:Driver", path);
    folder("py", Map.of("ns.py", "e"));
    assertThat(python("python:ns:Driver", path)).isEqualTo(whole);
    folder("py", Map.of("ns/data.py", "d"));
    assertThat(python("python:ns:Driver", path)).isNotEqualTo(whole);
  }

  /** Where a link leads is part of the driver, and one that leads back is nothing new. */
  @Test
  void linksAreAsWhatTheyLeadTo() throws IOException {
    Path one = dir.resolve("one");
    Path outside = Files.createDirectories(dir.resolve("inside"));
    Files.createSymbolicLink(outside.resolve("acme"), one.resolve("acme"));
    assertThat(java(Files.createSymbolicLink(dir.resolve("whole"), one))).isEqualTo(digest);
    assertThat(java(outside)).isEqualTo(digest);

    Files.createSymbolicLink(one.resolve("acme/back"), one);
    assertThat(java(one)).isEqualTo(digest);
    folder("one", Map.of("acme/Driver.class", "another"));
    assertThat(java(dir.resolve("whole"))).isEqualTo(java(outside)).isNotEqualTo(digest);
  }

  @Test
  void aPackageThatIsALinkIsAsWhatItLeadsTo() throws IOException {
    Path real = folder("real", Map.of("acme/driver.py", "a"));
    Path path = Files.createDirectories(dir.resolve("linked"));
    Files.createSymbolicLink(path.resolve("acme"), real.resolve("acme"));
    String acme = python("python:acme.driver:Driver", path);
    assertThat(acme).isNotEmpty().isEqualTo(python("python:acme.driver:Driver", real));

    folder("real", Map.of("acme/driver.py", "b"));
    assertThat(python("python:acme.driver:Driver", path)).isNotEqualTo(acme);
  }

  @Test
  void whatCannotBeReadHidesNothingElse() throws IOException {
    Path one = dir.resolve("one");
    Path damaged = Files.writeString(dir.resolve("damaged.jar"), "PK");
    String before = java(damaged, one);
    assertThat(List.of(before, java(one, damaged), digest, "")).doesNotHaveDuplicates();

    folder("one", Map.of("acme/Driver.class", "another"));
    assertThat(java(damaged, one)).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void whatTheKitDoesNotSeeHasNone() throws IOException {
    assertThat(python("python:cinder.volume.drivers.acme:Driver", dir)).isEmpty();
    assertThat(DriverDigest.of(TargetRequest.of("reference", Dialect.GROUP))).isEmpty();
    assertThat(DriverDigest.of(TargetRequest.of("command:acme-host", Dialect.GROUP))).isEmpty();
    assertThat(java(Files.writeString(dir.resolve("notes.txt"), "no archive"))).isEmpty();
    assertThat(java(dir.resolve("nowhere.jar"))).isEmpty();
  }
}
