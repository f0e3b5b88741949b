/** PostgreSQL keeps no NUL in a text, and fails when it is asked for one. U+FFFD is in no slug or code either. */
export const storable = (key: string): string => key.replaceAll('\0', '\uFFFD')
