package io.cindertck.cli;

import io.cindertck.report.MalformedResultException;
import io.cindertck.report.ReadResult;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Path;

/** Results that the user names. */
final class ResultInput {
  private ResultInput() {}

  /**
   * Reads what can be read of a result.
   *
   * @param file the file, or its folder
   * @throws UsageException when there is none, or it is none
   */
  static ReadResult read(Path file) {
    try {
      return ResultFile.readLeniently(file);
    } catch (MalformedResultException | IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
