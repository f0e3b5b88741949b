/** The budget tiers of keys and whom they suit. The numbers are in `budget/policy.ts`. */
export const tiers = {
  STANDARD: 'A person or a program.',
  PARTNER: 'A partner who shows or copies much of the register.',
  OFFICE: 'An office whose people and programs share a key.',
} as const

export type Tier = keyof typeof tiers

export const isTier = (text: string): text is Tier => Object.hasOwn(tiers, text)
