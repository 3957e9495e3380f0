package io.cindertck.maven;

import io.cindertck.report.MalformedResultException;
import io.cindertck.report.ReadResult;
import io.cindertck.report.ResultFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Puts the report of the last check into the project's site: a page that says what it came to, and
 * the report itself beside it. Nothing is checked. Without a result there is no page.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {
  private static final String NAME = "cinder-tck";

  /** Where the report is. */
  @Parameter(
      property = "cinder-tck.reportDirectory",
      defaultValue = "${project.build.directory}/cinder-tck",
      required = true)
  private File reportDirectory;

  /** Whether the site has no such page. */
  @Parameter(property = "cinder-tck.skip", defaultValue = "false")
  private boolean skip;

  @Override
  @SuppressWarnings(
      "deprecation") // there is no other way to have the name that its successor gives
  public String getOutputName() {
    return NAME;
  }

  @Override
  public String getName(Locale locale) {
    return "Consistency groups";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Whether the driver keeps the contract of Cinder's consistency groups.";
  }

  @Override
  public boolean canGenerateReport() {
    if (skip) {
      return false;
    }
    boolean there = Files.isRegularFile(result());
    if (!there) {
      getLog()
          .info(
              "no page about consistency groups: there is no "
                  + result()
                  + "; the goal check writes it");
    }
    return there;
  }

  private Path result() {
    return reportDirectory.toPath().resolve(ResultFile.NAME);
  }

  @Override
  protected void executeReport(Locale locale) throws MavenReportException {
    SitePage page = new SitePage(getSink(), NAME + "/");
    try {
      ReadResult read = ResultFile.readLeniently(result());
      page.write(read.result(), copied(getReportOutputDirectory().toPath().resolve(NAME)));
    } catch (MalformedResultException e) {
      page.write(e.getMessage() + "");
    } catch (IOException e) {
      throw new MavenReportException(
          "the report cannot be put into the site: " + e.getMessage(), e);
    }
  }

  /** Copies the report, and says which files it has, from its folder. */
  private List<String> copied(Path target) throws IOException {
    Path source = reportDirectory.toPath();
    List<Path> files;
    try (Stream<Path> all = Files.walk(source)) {
      files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : files) {
      Path copy = target.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return files.stream().map(file -> source.relativize(file).toString()).toList();
  }
}
