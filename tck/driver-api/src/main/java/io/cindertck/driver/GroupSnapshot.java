package io.cindertck.driver;

/**
 * A snapshot of a whole group, as Cinder's database has it when the driver is called.
 *
 * @param id UUID; the identity, for good
 * @param name what the user called it: any text, maybe empty
 * @param status such as {@code creating}, {@code available}, {@code deleting}
 * @param groupId the group it is of
 */
public record GroupSnapshot(String id, String name, String status, String groupId) {}
