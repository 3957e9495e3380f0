package io.cindertck.suite;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is known, and that a run is not to fail for.
 *
 * @param clause the id of the clause
 * @param driver the driver's locator that it is for; null for any
 * @param dialect the id of the dialect that it is for; null for either
 * @param profile the profile that it is for; null for any
 * @param signature the failure, as a result names it; null for whichever
 * @param reason why it is waived
 * @param ticket where it is followed; null for nowhere
 * @param owner who answers for it
 * @param expires the last day on which it is in force
 */
public record Waiver(
    String clause,
    @Nullable String driver,
    @Nullable String dialect,
    @Nullable String profile,
    @Nullable String signature,
    String reason,
    @Nullable String ticket,
    String owner,
    LocalDate expires) {

  /** The same, with all that is somebody's own words as {@code redacted} makes it. */
  public Waiver withoutSecrets(UnaryOperator<String> redacted) {
    return new Waiver(
        clause,
        driver == null ? null : redacted.apply(driver),
        dialect,
        profile,
        signature,
        redacted.apply(reason),
        ticket == null ? null : redacted.apply(ticket),
        redacted.apply(owner),
        expires);
  }
}
