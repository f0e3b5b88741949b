/** The scopes of keys. Public data needs no key. */
export const scopes = {
  read: 'Reads public data, which needs no key.',
  'write:registry': 'Records places, agreements, engagements, consulates, networks and offices.',
  'write:facts': 'Registers sources, and records what they say and where they contradict each other.',
  publish: 'Curates the register: corrects and removes records, ranks facts, settles contradictions.',
  assert: 'Puts on record, as facts, how a sister city itself reads its own agreements; for that city alone.',
  'export:bulk': 'Reserved for bulk exports; not required today, since exports need no key.',
  'subscribe:changes': 'Follows changes as they happen, by subscription.',
  'read:office': 'Reads what the office of a province keeps for itself: of its own provinces alone.',
  'write:office': 'Writes what the office of a province keeps for itself, and reads it.',
  'admin:keys': 'Creates, rotates and revokes keys.',
} as const

export type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)
