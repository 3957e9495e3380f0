package io.cindertck.connect.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.jvm.Constructed.InEveryWay;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JavaDriverTest {
  private static final Map<String, String> OPTIONS = Map.of("address", "here");

  private final ArrayClient array = FakeArray.standard().client();

  private static JavaDriver load(String className) {
    return JavaDriver.load(className, JavaDriverTest.class.getClassLoader());
  }

  private static JavaDriver load(Class<?> type) {
    return load(type.getName());
  }

  private InEveryWay made(Class<? extends InEveryWay> type, Map<String, String> options) {
    return (InEveryWay) load(type).make(array, options);
  }

  private static void refused(ThrowingCallable call, String... words) {
    unreachable(Reason.CONFIGURATION, call, words);
  }

  private static void unreachable(Reason reason, ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DriverUnreachableException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.getMessage()).contains(words).doesNotContain("\n");
            });
  }

  @Test
  void arrayAndOptionsGoBeforeArrayBeforeOptionsBeforeNothing() {
    assertThat(made(InEveryWay.class, OPTIONS).array).isSameAs(array);
    assertThat(made(InEveryWay.class, OPTIONS).options).isEqualTo(OPTIONS);
    assertThat(made(Constructed.WithArrayOrOptions.class, Map.of()).array).isSameAs(array);
    assertThat(made(Constructed.WithOptionsOrNothing.class, OPTIONS).options).isEqualTo(OPTIONS);
    assertThat(made(Constructed.OfNothing.class, Map.of()).options)
        .isEqualTo(Map.of("made", "of nothing"));
  }

  @Test
  void itIsKnownWhetherTheDriverTakesTheArray() {
    assertThat(load(InEveryWay.class).takesArray()).isTrue();
    assertThat(load(Constructed.WithArrayOrOptions.class).takesArray()).isTrue();
    assertThat(load(Constructed.WithOptionsOrNothing.class).takesArray()).isFalse();
    assertThat(load(Constructed.OfNothing.class).takesArray()).isFalse();
  }

  @Test
  void optionsThatNobodyTakesAreRefused() {
    refused(
        () -> made(Constructed.WithArrayOrOptions.class, OPTIONS),
        "takes no options: its constructor has no Map");
  }

  @Test
  void aClassThatIsNoDriverIsRefused() {
    refused(() -> load("acme.Missing"), "no class acme.Missing on the class path; see --classpath");
    refused(() -> load(String.class), "class java.lang.String does not implement");
    refused(() -> load("java/lang/String"), "java/lang/String");
    refused(() -> load(Constructed.Broken.class), "Constructed$Broken does not load");
  }

  @Test
  void aDriverThatCannotBeMadeIsRefused() {
    refused(
        () -> load(Constructed.OfText.class).make(array, Map.of()),
        "has no public constructor that takes (ArrayClient, Map), (ArrayClient), (Map) or nothing");
    refused(
        () -> load(Constructed.Unfinished.class).make(array, Map.of()),
        "Constructed$Unfinished cannot be made");
  }

  @Test
  void whatAConstructorThrowsIsToldInOneLine() {
    refused(
        () -> load(Constructed.Choosy.class).make(array, OPTIONS),
        "the constructor of io.cindertck.connect.jvm.Constructed$Choosy threw",
        "no option address in [address]");
    unreachable(
        Reason.FAILURE,
        () -> load(Constructed.Failing.class).make(array, Map.of()),
        "Constructed$Failing threw java.lang.IllegalStateException: no licence");
  }
}
