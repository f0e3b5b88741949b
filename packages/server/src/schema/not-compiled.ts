/** A document, or a request for it, that cannot be read by one statement: it goes the ordinary way. */
export class NotCompiled extends Error {}
