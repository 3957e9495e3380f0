package io.cindertck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a driver may be able to do.
 *
 * @param id its name, such as {@code delete-group}
 * @param claimed whether the driver is said to do it; null where nothing was claimed at all
 * @param found what was found of it
 * @param reason what else there is to know of it; null when it speaks for itself
 */
public record CapabilityResult(
    String id, @Nullable Boolean claimed, Found found, @Nullable String reason) {
  public CapabilityResult {
    Plain.id(id);
    Objects.requireNonNull(found, "found");
  }

  /** Whether it is claimed, and is not there. */
  @JsonIgnore
  public boolean isBroken() {
    return Boolean.TRUE.equals(claimed) && (found == Found.FAILS || found == Found.MISSING);
  }

  /** Whether it is claimed, and nothing showed it. */
  @JsonIgnore
  public boolean isUnshown() {
    return Boolean.TRUE.equals(claimed) && found == Found.UNKNOWN;
  }

  /** What was found. */
  public enum Found {
    /** It was done as it is owed. */
    WORKS,
    /** It is offered, and breaks a MUST. */
    FAILS,
    /** It is not offered. */
    MISSING,
    /** Nothing showed it. */
    UNKNOWN;

    /** Its name in the result. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
      return id();
    }
  }
}
