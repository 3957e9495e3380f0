package io.cindertck.array;

/**
 * A write that has landed.
 *
 * @param volume where
 * @param block the block's number, from 0
 * @param stamp what was written
 */
public record Write(String volume, int block, Stamp stamp) {}
