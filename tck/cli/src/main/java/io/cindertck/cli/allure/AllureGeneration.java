package io.cindertck.cli.allure;

import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.ReportGenerator;
import java.nio.file.Path;
import java.util.List;

/** The process that generates Allure's HTML. Arguments: the folder of results, that of the page. */
final class AllureGeneration {
  private AllureGeneration() {}

  public static void main(String... args) {
    new ReportGenerator(ConfigurationBuilder.bundled().build())
        .generateSingleFile(Path.of(args[1]), List.of(Path.of(args[0])));
  }
}
