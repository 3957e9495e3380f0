package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayState;
import io.cindertck.array.Checkpoint;
import io.cindertck.array.FaultKind;
import io.cindertck.array.Stamp;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** File systems as the NFS driver uses them: the volume is a file that it makes in there itself. */
class FilesystemsTest {

  private static final String ROOT = "cinder/nfs";

  private final Appliance appliance = new Appliance();
  private final Rest rest = appliance.rest();

  @BeforeEach
  void aFilesystemWithAVolumeOfTwoGib() throws IOException {
    create("a").assertDone();
    grow("a", 2);
  }

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void theRootIsThereWithAServiceAndAShare() {
    JsonNode told = rest.get(address("")).assertDone().body();
    assertThat(told.path("isMounted").asBoolean()).isTrue();
    assertThat(told.path("bytesUsed").asLong()).isEqualTo(2L << 30);
    assertThat(told.path("bytesAvailable").asLong()).isEqualTo(98L << 30);
    assertThat(rest.get("services/nfs").body().path("state").asText()).isEqualTo("online");
    JsonNode share = rest.get("nas/nfs/" + Rest.encode(ROOT)).assertDone().body();
    assertThat(share.path("shareState").asText()).isEqualTo("online");
    rest.get("nas/nfs/" + Rest.encode(ROOT + "/x")).assertError(404, "ENOENT");
  }

  @Test
  void aVolumeHasTheSizeOfItsFileInWholeGib() throws IOException {
    create("b").assertDone();
    assertThat(file("b")).doesNotExist();
    assertThat(size("b")).isZero();
    assertThat(size("a")).isEqualTo(2);
    try (RandomAccessFile file = new RandomAccessFile(file("a").toFile(), "rw")) {
      file.setLength((3L << 30) - 1);
    }
    assertThat(size("a")).isEqualTo(2);
    Files.delete(file("a"));
    assertThat(size("a")).isZero();
  }

  /** Where the request after that is refused, the array has to see it all the same. */
  @Test
  void aFileThatGrewIsSeenWithoutAnyRequest() throws IOException {
    Path file = file("a");
    appliance.control().arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, path("a"))));
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(5L << 30);
    }
    rest.get(address("a")).assertError(400, "EPERM");
    assertThat(size("a")).isEqualTo(5);
  }

  @Test
  void aCloneHasTheFileAndTheContentOfTheSnapshot() throws IOException {
    appliance.control().write(path("a"), 0, new Stamp("host", 1));
    snapshot("a@s").assertDone();
    grow("a", 4);
    cloned("a@s", path("c")).assertDone();
    assertThat(Files.size(file("c"))).isEqualTo(2L << 30);
    assertThat(size("c")).isEqualTo(2);
    assertThat(volume("c").content()).isEqualTo(volume("a").content());
    assertThat(rest.get(address("c")).body().path("originalSnapshot").asText())
        .isEqualTo(path("a@s"));

    rest.post(address("a") + "/rollback", "{'snapshot': 's'}").assertDone();
    assertThat(Files.size(file("a"))).isEqualTo(2L << 30);
  }

  @Test
  void aSourceWithAClonedSnapshotCanGoOnceTheCloneIsPromoted() {
    snapshot("a@s").assertDone();
    cloned("a@s", path("c")).assertDone();
    String all = address("a") + "?force=True&snapshots=True";
    Path file = file("a");
    rest.delete(all).assertError(400, "EEXIST");
    assertThat(file).exists();
    rest.post(address("c") + "/promote", "").assertDone();
    rest.delete(all).assertDone();
    assertThat(file.getParent()).doesNotExist();
    assertThat(appliance.control().state().snapshot(path("c@s"))).isPresent();
  }

  @Test
  void aSnapshotOfTheRootIsOneOfEachFilesystemInIt() {
    create("b").assertDone();
    rest.post("storage/snapshots", "{'path': 'cinder/nfs@g', 'recursive': true}").assertDone();
    assertThat(appliance.control().state().snapshots())
        .extracting(ArrayState.Snapshot::name)
        .containsExactly(path("a@g"), path("b@g"));
  }

  @Test
  void filesFollowAnArrayThatIsTakenBack() throws IOException {
    Checkpoint checkpoint = appliance.control().checkpoint();
    Path a = file("a");
    create("b").assertDone();
    Path b = file("b");
    grow("a", 7);
    appliance.control().restore(checkpoint);
    assertThat(size("a")).isEqualTo(2);
    assertThat(Files.size(a)).isEqualTo(2L << 30);
    assertThat(b.getParent()).doesNotExist();
    appliance.control().removeVolume(path("a"));
    assertThat(a.getParent()).doesNotExist();
  }

  @Test
  void itIsToldWhetherAFilesystemIsMounted() {
    assertThat(rest.get(address("a")).body().path("isMounted").asBoolean()).isTrue();
    rest.post(address("a") + "/unmount", "").assertDone();
    assertThat(rest.get(address("a")).body().path("isMounted").asBoolean()).isFalse();
    rest.post(address("a") + "/mount", "").assertDone();
    assertThat(rest.get(address("a")).body().path("isMounted").asBoolean()).isTrue();
    for (String change : List.of("/mount", "/unmount", "/acl")) {
      rest.post(address("x") + change, "").assertError(404, "ENOENT");
    }
    rest.put(address("x"), "{'compressionMode': 'on'}").assertError(404, "ENOENT");
    rest.put(address("a"), "{'compressionMode': 'on'}").assertDone();
  }

  @Test
  void filesystemsAndVolumesAreKeptApart() {
    appliance.createVolume("v", 1).assertDone();
    assertThat(names("storage/volumes")).containsExactly("v");
    assertThat(names("storage/filesystems?parent=cinder%2Fnfs")).containsExactly("a");
    rest.get("storage/volumes/" + Rest.encode(path("a"))).assertError(404, "ENOENT");
    rest.delete("storage/volumes/" + Rest.encode(path("a"))).assertError(404, "ENOENT");
    rest.get("storage/volumeGroups/" + Rest.encode(ROOT)).assertError(404, "ENOENT");
    rest.delete("storage/filesystems/" + Rest.encode("cinder/iscsi/v")).assertError(404, "ENOENT");
    snapshot("a@s").assertDone();
    cloned("a@s", "cinder/iscsi/c").assertError(404, "ENOENT");
    create("a").assertError(400, "EEXIST");
    rest.post("storage/filesystems", "{'path': 'cinder/nfs'}").assertError(400, "EEXIST");
    rest.post("storage/filesystems", "{'path': 'cinder/nfs/..'}").assertError(400, "EINVAL");
  }

  @Test
  void nothingOfTheFilesIsLeft() {
    Path root = Path.of(rest.get(address("")).body().path("mountPoint").asText());
    Path folder = root.resolve("../..").normalize();
    assertThat(folder).isDirectory();
    appliance.close();
    assertThat(folder).doesNotExist();
    assertThat(size("a")).as("the array stays as it is").isEqualTo(2);
  }

  private Rest.Answer create(String name) {
    return rest.post(
        "storage/filesystems", "{'path': '" + path(name) + "', 'compressionMode': 'off'}");
  }

  private Rest.Answer snapshot(String name) {
    return rest.post("storage/snapshots", "{'path': '" + path(name) + "'}");
  }

  private Rest.Answer cloned(String snapshot, String target) {
    String source = "storage/snapshots/" + Rest.encode(path(snapshot));
    return rest.post(source + "/clone", "{'targetPath': '" + target + "'}");
  }

  /** What the driver does in the file system that it has mounted. */
  private void grow(String name, int gib) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(file(name).toFile(), "rw")) {
      file.setLength((long) gib << 30);
    }
  }

  private Path file(String name) {
    JsonNode told = rest.get(address(name) + "?fields=mountPoint").assertDone().body();
    return Path.of(told.path("mountPoint").asText(), "volume");
  }

  private List<String> names(String address) {
    List<String> names = new ArrayList<>();
    rest.get(address)
        .assertDone()
        .body()
        .path("data")
        .forEach(d -> names.add(d.path("name").asText()));
    return names;
  }

  private int size(String name) {
    return volume(name).sizeGiB();
  }

  private ArrayState.Volume volume(String name) {
    return appliance.control().state().volume(path(name)).orElseThrow();
  }

  private static String address(String name) {
    return "storage/filesystems/" + Rest.encode(name.isEmpty() ? ROOT : path(name));
  }

  private static String path(String name) {
    return ROOT + "/" + name;
  }
}
