package io.cindertck.maven;

import java.io.File;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * Where the classes of a Java driver are: the tests' class path of the project, and what was added.
 * What the kit has itself is left to the kit.
 */
final class DriverClassPath {
  private final Set<String> kit;

  /**
   * Beside a kit of these parts.
   *
   * @param kit its artifacts
   */
  DriverClassPath(Collection<Artifact> kit) {
    this.kit =
        kit.stream()
            .filter(artifact -> artifact.getGroupId().equals("io.cindertck"))
            .map(DriverClassPath::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The files and folders, those that are there. */
  List<File> of(MavenProject project, List<File> added) {
    Set<File> files = new LinkedHashSet<>();
    files.add(new File(project.getBuild().getTestOutputDirectory()));
    files.add(new File(project.getBuild().getOutputDirectory()));
    project.getArtifacts().stream()
        .filter(artifact -> !isOfKit(artifact))
        .filter(artifact -> artifact.getFile() != null)
        .forEach(artifact -> files.add(artifact.getFile()));
    files.removeIf(file -> !file.exists());
    // What somebody has named and is not there is for the kit to complain of.
    files.addAll(added);
    return List.copyOf(files);
  }

  /** Whether it is a part of the kit, or there only because one needs it. */
  private boolean isOfKit(Artifact artifact) {
    List<String> trail = artifact.getDependencyTrail();
    return kit.contains(name(artifact))
        || (trail != null
            && trail.stream()
                // The first is the project.
                .skip(1)
                .anyMatch(id -> kit.stream().anyMatch(part -> id.startsWith(part + ":"))));
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }
}
