import type { RecordType } from '../../store/records/index.ts'

/** A part of the register: what concerns one province, one sister city or one country, and all that it refers to. */
export interface Part {
  readonly kind: PartKind
  /** The id of the record that it is the part of */
  readonly id: string
}

export type PartKind = keyof typeof roots

const roots = { province: 'Province', sisterCity: 'SisterCity', country: 'Country' } as const satisfies Record<
  string,
  RecordType
>

export const rootTypeOf = ({ kind }: Part): RecordType => roots[kind]

/** As it stands in addresses and in cursors: `province-TH-83`. */
export const partText = ({ kind, id }: Part): string => `${kind}-${id}`

/** Null for any other text. */
export const partFrom = (text: string): Part | null => {
  const [, kind, id] = /^(province|sisterCity|country)-([\w-]{1,100})$/.exec(text) ?? []
  return kind && id ? { kind: kind as PartKind, id } : null
}
