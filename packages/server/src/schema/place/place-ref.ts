import { builder } from '../builder.ts'

/** Declared separately from its fields, because these refer to types that implement the interface. */
export const Place = builder.interfaceRef<object>('Place')
