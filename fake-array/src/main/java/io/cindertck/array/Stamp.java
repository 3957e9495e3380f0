package io.cindertck.array;

/**
 * What a host wrote into one block.
 *
 * @param owner who wrote, so that content that ends up on a foreign volume shows
 * @param sequence the writer's own count, increasing in the order of its writes
 */
public record Stamp(String owner, long sequence) {}
