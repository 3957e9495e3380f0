package io.cindertck.suite;

import io.cindertck.scenario.cleanup.Ledger;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.scenario.cleanup.LedgerHeader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a run: a file where the array outlives the kit, and none where it does not.
 *
 * @param file closed with it; null where there is none
 */
public record Ledgers(@Nullable LedgerFile file) implements AutoCloseable {

  /**
   * Begins a ledger, where one is needed.
   *
   * @throws IOException when it cannot be written
   */
  public static Ledgers open(Path folder, TargetRequest request, Target target) throws IOException {
    if (!target.array().outlives()) {
      return new Ledgers(null);
    }
    LedgerHeader header =
        new LedgerHeader(
            KitVersion.VERSION,
            LedgerFile.newPrefix(),
            request.driver(),
            target.array().locator(),
            request.dialect());
    // A driver in this JVM has nothing that would be left when the machine is gone.
    boolean durable = !request.isInThisJvm();
    return new Ledgers(LedgerFile.create(folder, header, request.redactor()::redact, durable));
  }

  /** What a run tells of everything before it is made. */
  public Ledger ledger() {
    return file == null ? Ledger.NONE : file;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
