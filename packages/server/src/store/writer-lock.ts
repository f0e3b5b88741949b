/**
 * The key of an advisory lock, an arbitrary constant. One writer at a time holds the lock, from its first read to its
 * commit.
 */
export const writerLock = 20170511
