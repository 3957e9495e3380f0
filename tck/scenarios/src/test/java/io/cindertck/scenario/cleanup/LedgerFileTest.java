package io.cindertck.scenario.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTest {
  private static final LedgerHeader HEADER =
      new LedgerHeader("0.1", "0badcafe", "java:acme.Driver", "none", Dialect.GROUP);
  private static final Row GROUP =
      Row.of(Kind.GROUP, "0badcafe-0000-3000-8000-000000000001", "creating");
  private static final Row VOLUME =
      Row.of(Kind.VOLUME, "0badcafe-0000-3000-8000-000000000002", "creating")
          .with("group_id", GROUP.id());

  @TempDir private Path folder;

  private LedgerFile create() throws IOException {
    return LedgerFile.create(folder, HEADER, text -> text.replace("hunter2", "***"), true);
  }

  private LedgerFile reopened() throws IOException {
    return LedgerFile.reopen(LedgerFile.in(folder).get(0), UnaryOperator.identity());
  }

  private static Recorded recorded(Row... rows) {
    Recorded recorded = Recorded.EMPTY;
    for (Row row : rows) {
      recorded = recorded.with(row);
    }
    return recorded;
  }

  @Test
  void whatIsWrittenIsReadAgainAsItWasLast() throws IOException {
    Row made = VOLUME.with("provider_id", Value.text("lun-7")).with("status", "available");
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(GROUP, VOLUME));
      ledger.write(recorded(GROUP, made));
    }
    try (LedgerFile again = reopened()) {
      assertThat(again.header()).isEqualTo(HEADER);
      assertThat(again.left()).isEqualTo(recorded(GROUP, made));
    }
  }

  @Test
  void whatIsGoneIsForgottenAndSoIsTheFileWhenAllIs() throws IOException {
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(GROUP, VOLUME));
      ledger.gone(List.of(VOLUME.id()));
    }
    try (LedgerFile again = reopened()) {
      assertThat(again.left()).isEqualTo(recorded(GROUP));
      again.gone(List.of(GROUP.id()));
    }
    assertThat(LedgerFile.in(folder)).isEmpty();
  }

  @Test
  void whatSomethingLeftRefersToIsKeptDestroyed() throws IOException {
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(GROUP, VOLUME));
      ledger.gone(List.of(GROUP.id()));
      assertThat(ledger.left()).isEqualTo(recorded(GROUP.destroyed(), VOLUME));
    }
    try (LedgerFile again = reopened()) {
      assertThat(again.left()).isEqualTo(recorded(GROUP.destroyed(), VOLUME));
      again.gone(List.of(VOLUME.id()));
      assertThat(again.left()).isEqualTo(Recorded.EMPTY);
    }
  }

  @Test
  void halfALineOfARunThatWasKilledIsPassedOver() throws IOException {
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(GROUP));
    }
    Path file = LedgerFile.in(folder).get(0);
    Files.writeString(
        file, "{\"kind\":\"VOLUME\",\"row\":{\"id\":\"0ba", StandardOpenOption.APPEND);
    try (LedgerFile again = reopened()) {
      assertThat(again.left()).isEqualTo(recorded(GROUP));
      again.write(recorded(GROUP, VOLUME));
    }
    try (LedgerFile third = reopened()) {
      assertThat(third.left()).isEqualTo(recorded(GROUP, VOLUME));
    }
  }

  @Test
  void secretsAreNotWritten() throws IOException {
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(VOLUME.with("provider_location", "iscsi://admin:hunter2@array")));
      assertThat(Files.readString(ledger.file())).contains("admin:***@array");
    }
  }

  /** Cinder records whatever status a driver returns. */
  @Test
  void aStatusThatIsNoneOfCindersMayBeASecret() throws IOException {
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(VOLUME.with("status", "logged in by hunter2")));
      assertThat(Files.readString(ledger.file())).contains("logged in by ***");
    }
  }

  @Test
  void whatTheKitHasPutThereItselfIsNoSecret() throws IOException {
    Row made =
        VOLUME
            .with("host", "tck@backend#pool")
            .with("display_name", "volume-v")
            .with("status", "available")
            .with("provider_id", "vol-7");
    for (String secret : List.of("badc", "avail", "tck", "vol")) {
      try (LedgerFile ledger =
          LedgerFile.create(folder, HEADER, text -> text.replace(secret, "***"), true)) {
        ledger.write(recorded(made));
      }
      try (LedgerFile again = reopened()) {
        assertThat(again.left())
            .isEqualTo(
                recorded(made.with("provider_id", secret.equals("vol") ? "***-7" : "vol-7")));
      }
      Files.delete(LedgerFile.in(folder).get(0));
    }
  }

  @Test
  void aRunThatIsStillGoingIsLeftAlone() throws IOException {
    try (LedgerFile ledger = create()) {
      ledger.write(recorded(GROUP));
      assertThatThrownBy(this::reopened)
          .isInstanceOf(IOException.class)
          .hasMessage("a run is still writing it");
    }
  }

  @Test
  void whatTheRunDidNotMakeIsRefused() throws IOException {
    Path file = folder.resolve("ledger-0badcafe.ndjson");
    Files.writeString(
        file,
        LedgerJson.header(HEADER) + LedgerJson.row(Row.of(Kind.VOLUME, "production", "available")));
    assertThatThrownBy(this::reopened)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "line 2: volume production is no UUID that begins with the run's prefix 0badcafe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind':'VOLUME','row':{'id':'0badcafe'}} | volume 0badcafe is no UUID that begins with the run's prefix 0badcafe",
        "{'kind':'VOLUME','row':{'id':'0badcafe-0000-3000-8000-00000000000'}} | volume 0badcafe-0000-3000-8000-00000000000 is no UUID that begins with the run's prefix 0badcafe",
        "{'kind':'VOLUME','row':{'id':'0badcaff-0000-3000-8000-000000000002'}} | volume 0badcaff-0000-3000-8000-000000000002 is no UUID that begins with the run's prefix 0badcafe",
        "{'kind':'VOLUME','row':{'id':5}} | row has no id",
        "{'kind':'VOLUME','row':[]} | row has no id",
        "{'kind':5,'row':{}} | kind is none that is known",
        "{'gone':5} | gone is no list of ids",
        "{'gone':{}} | gone is no list of ids",
        "{'gone':[5]} | gone is no list of ids",
        "{'gone':['0badcafe']} | 0badcafe is no UUID that begins with the run's prefix 0badcafe",
        "[] | kind is none that is known",
        "null | kind is none that is known",
      })
  void whatNoRunWouldHaveWrittenIsRefused(String line, String told) throws IOException {
    Files.writeString(
        folder.resolve("ledger-0badcafe.ndjson"),
        LedgerJson.header(HEADER) + line.replace('\'', '"') + "\n");
    assertThatThrownBy(this::reopened)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: " + told);
  }

  @Test
  void whatIsNoLedgerIsToldWithItsLine() throws IOException {
    Path file = folder.resolve("ledger-x.ndjson");
    Files.writeString(file, "");
    assertThatThrownBy(this::reopened).hasMessage("line 1: it is no ledger, or cut short");
    Files.writeString(file, "{\"format\":\"cinder-tck/ledger/2\"}\n");
    assertThatThrownBy(this::reopened)
        .hasMessage(
            "line 1: format is \"cinder-tck/ledger/2\"; this kit reads \"cinder-tck/ledger/1\"");
    Files.writeString(file, LedgerJson.header(HEADER) + "nonsense\n");
    assertThatThrownBy(this::reopened).hasMessage("line 2: it is no JSON, or cut short");
    Files.writeString(file, LedgerJson.header(HEADER) + "{\"kind\":\"VOLUME\",\"row\":{}}\n");
    assertThatThrownBy(this::reopened).hasMessage("line 2: row has no id");
  }
}
