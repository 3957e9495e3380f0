package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of a sentence is what another case of the same failure has too. */
class FailureWayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete_consistencygroup answered that all went well although array request 2 (deleteVolume)"
            + " was refused; the array still holds volume v1"
            + " | delete-group answered that all went well although the array failed",
        "delete_group answered that all went well although array request 14 (deleteGroup) was lost,"
            + " array request 15 (getGroup) was refused; it holds group g"
            + " | delete-group answered that all went well although the array failed",
        "create_cgsnapshot answered ({\"status\": \"available\"}, [{\"id\": \"s1\"}]); Cinder stays"
            + " | create-group-snapshot answered …",
        "create_consistencygroup raised IOError and left behind: volume v1 (1 GiB)"
            + " | create-group raised IOError and left behind",
        "create_consistencygroup_from_src answered None and the array lacks volume v1, volume v-late"
            + " | create-group-from-source answered None and the array lacks volume",
        "update_group made volume 6a6f8e4c-58b3-4b2e-9d0c-0a1b2c3d4e5f disappear from the array."
            + " | update-group made volume disappear from the array",
        "delete_consistencygroup returned more than one entry for volume v1."
            + " | delete-group returned more than one entry for volume",
        "delete_cgsnapshot raised KeyError when a snapshot was gone already and the array was well."
            + " | delete-group-snapshot raised KeyError",
        "create_cgsnapshot returned 3 values, (None, [], []), where 2 are owed."
            + " | create-group-snapshot returned n values, …, where n are owed",
      })
  void keepsTheWayAndLeavesTheCaseOut(String why, String way) {
    assertThat(FailureWay.of(why)).isEqualTo(way);
  }

  @Test
  void takesAnApostropheForNoQuote() {
    assertThat(FailureWay.of("delete_group raised E, which is none of Cinder's, nor the driver's."))
        .isEqualTo("delete-group raised E, which is none of Cinder's, nor the driver's");
    assertThat(FailureWay.of("update_group returned the status 'it's 5; or not', which is none"))
        .doesNotContain("5");
  }

  @Test
  void isShortAndOneWayWhateverADriverSays() {
    String way = FailureWay.of("raised " + "(".repeat(50_000) + "; [".repeat(50_000));

    assertThat(way).isEqualTo("raised …");
    assertThat(FailureWay.of("raised " + "E".repeat(5_000) + "\n; x")).hasSize(160);
  }
}
