package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Java driver is given of its project. */
class DriverClassPathTest {
  private static final String PROJECT = "acme:driver:jar:1";

  @TempDir Path folder;

  private Artifact artifact(String group, String name, String... trail) throws IOException {
    Artifact artifact =
        new DefaultArtifact(
            group, name, "1", "compile", "jar", null, new DefaultArtifactHandler("jar"));
    artifact.setFile(Files.createFile(folder.resolve(name + ".jar")).toFile());
    artifact.setDependencyTrail(List.of(trail));
    return artifact;
  }

  @Test
  void whatTheKitHasItselfIsLeftToIt() throws IOException {
    Artifact api = artifact("io.cindertck", "tck-driver-api", PROJECT);
    Artifact jackson =
        artifact("jackson", "databind", PROJECT, "io.cindertck:tck-driver-api:jar:1");
    Artifact commons = artifact("commons", "lang", PROJECT, "commons:lang:jar:1");
    MavenProject project = new MavenProject();
    project.getBuild().setOutputDirectory(Files.createDirectory(folder.resolve("c")).toString());
    project.getBuild().setTestOutputDirectory(folder.resolve("never compiled").toString());
    project.setArtifacts(new LinkedHashSet<>(List.of(api, jackson, commons)));
    File added = new File("/no/such/folder");

    assertThat(new DriverClassPath(List.of(api, commons)).of(project, List.of(added)))
        .containsExactly(folder.resolve("c").toFile(), commons.getFile(), added);
  }
}
