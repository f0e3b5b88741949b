/** To be raised when the content of search entries changes: a server that starts on entries of a lower number makes all anew. */
export const entryRules = 3
