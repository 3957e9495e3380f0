package io.cindertck.connect.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DynamicRepliesTest {
  private static final Value NONE = Value.none();

  private static Reply raising(RuntimeException thrown) {
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            throw thrown;
          }
        };
    return new DirectDriver(driver).call(Calls.createGroup());
  }

  private static Reply.Raised raised(RuntimeException thrown) {
    return (Reply.Raised) raising(thrown).outcome();
  }

  @Test
  void nothingToStoreIsNoneInTheShapeOfTheOperation() {
    DirectDriver quiet = new DirectDriver(new QuietDriver());
    assertThat(Calls.returned(quiet.call(Calls.createGroup()))).isEqualTo(NONE);
    assertThat(Calls.returned(quiet.call(Calls.deleteGroup()))).isEqualTo(Value.tuple(NONE, NONE));
    assertThat(
            Calls.returned(quiet.call(Calls.call("update_group", "group", Calls.one(Calls.GROUP)))))
        .isEqualTo(Value.tuple(NONE, NONE, NONE));
  }

  @Test
  void statusesAndColumnsComeAsMappings() {
    Value.Mapping status = Value.Mapping.of(Map.of("status", Value.text("error")));
    assertThat(
            DynamicReplies.members(
                new MembersResult(
                    ModelUpdate.status("error"), List.of(MemberUpdate.status("a", "deleted")))))
        .isEqualTo(
            Value.tuple(
                status,
                Value.list(
                    List.of(
                        Value.Mapping.of(
                            Map.of("id", Value.text("a"), "status", Value.text("deleted")))))));
    assertThat(
            DynamicReplies.update(new UpdateResult(ModelUpdate.status("error"), List.of(), null)))
        .isEqualTo(Value.tuple(status, Value.list(List.of()), NONE));
  }

  @Test
  void everyPlainJavaValueHasItsPythonTwin() {
    ModelUpdate update =
        ModelUpdate.status("available")
            .with("none", null)
            .with("int", 1)
            .with("long", 2L)
            .with("huge", BigInteger.TEN.pow(30))
            .with("real", 0.5)
            .with("bool", true)
            .with("map", Map.of("k", List.of("v")))
            .with("odd", Duration.ofSeconds(1));
    Value.Mapping columns = (Value.Mapping) DynamicReplies.model(update);
    assertThat(columns.get("none")).contains(NONE);
    assertThat(columns.get("int")).contains(new Value.Int(1));
    assertThat(columns.get("long")).contains(new Value.Int(2));
    assertThat(columns.get("huge")).contains(new Value.Int(BigInteger.TEN.pow(30)));
    assertThat(columns.get("real")).contains(new Value.Real(0.5));
    assertThat(columns.get("bool")).contains(new Value.Bool(true));
    assertThat(columns.get("map"))
        .contains(Value.Mapping.of(Map.of("k", Value.list(List.of(Value.text("v"))))));
    assertThat(columns.get("odd")).contains(new Value.Opaque("Duration", "PT1S", false));
  }

  @Test
  @SuppressWarnings("NullAway") // what the interface forbids, and drivers do
  void nullInPlaceOfAResultIsABareNone() {
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public MembersResult deleteGroup(
              RequestContext context, Group group, List<Volume> volumes) {
            return null;
          }

          @Override
          public UpdateResult updateGroup(
              RequestContext context,
              Group group,
              @Nullable List<Volume> addVolumes,
              @Nullable List<Volume> removeVolumes) {
            return null;
          }
        };
    DirectDriver direct = new DirectDriver(driver);
    assertThat(Calls.returned(direct.call(Calls.deleteGroup()))).isEqualTo(NONE);
    assertThat(
            Calls.returned(
                direct.call(Calls.call("update_group", "group", Calls.one(Calls.GROUP)))))
        .isEqualTo(NONE);
  }

  @ParameterizedTest
  @EnumSource
  void aDriversExceptionIsTheOneOfCindersThatItStandsFor(DriverException.Kind kind) {
    Reply.Raised raised = raised(new DriverException(kind, "no space"));
    assertThat(raised.type()).isEqualTo(kind.cinderName());
    assertThat(raised.message()).isEqualTo("no space");
    assertThat(raised.isCinder()).isTrue();
    assertThat(raised.ancestry()).startsWith(kind.cinderName()).contains("Exception");
    assertThat(raised.traceback()).contains("DynamicRepliesTest");
  }

  @Test
  void anUnsupportedOperationIsNotImplemented() {
    Reply.Raised raised = raised(new UnsupportedOperationException());
    assertThat(raised.isNotImplemented()).isTrue();
    assertThat(raised.isCinder()).isFalse();
    assertThat(raised.type()).isEqualTo("NotImplementedError");
    assertThat(raised.message()).isEmpty();
  }

  @Test
  void anyOtherExceptionKeepsItsNameAndIsNoneOfCinders() {
    Reply.Raised raised = raised(new IllegalStateException("broken"));
    assertThat(raised.type()).isEqualTo("IllegalStateException");
    assertThat(raised.isCinder()).isFalse();
    assertThat(raised.isNotImplemented()).isFalse();
    assertThat(raised.isBaseOnly()).isFalse();
    assertThat(raised(new IllegalStateException("nameless") {}).type())
        .isEqualTo("IllegalStateException");
  }

  @Test
  void anErrorIsAnAnswerToo() {
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            throw new StackOverflowError();
          }
        };
    Reply reply = new DirectDriver(driver).call(Calls.createGroup());
    assertThat(((Reply.Raised) reply.outcome()).type()).isEqualTo("StackOverflowError");
  }
}
