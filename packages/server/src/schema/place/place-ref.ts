import { builder } from '../builder.ts'

/** Named apart from its fields, because the types that have them and the types that its fields lead to are the same. */
export const Place = builder.interfaceRef<object>('Place')
