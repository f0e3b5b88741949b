/** What a key may do. Reading what is public needs no key. */
export const scopes = {
  read: 'Reads what is public, as anybody may.',
  'write:registry':
    'Records what happens to ties and around them: places, agreements, engagements, consulates, networks, offices.',
  'write:facts': 'Registers sources, and records what they say and where they contradict each other.',
  publish:
    'Decides what the register holds true: corrects records, ranks facts, settles contradictions, removes records.',
  'export:bulk': 'Meant for taking the register as a whole, though nothing asks for it, since exports need no key.',
  'subscribe:changes': 'Follows the changes as they happen.',
  'admin:keys': 'Makes, rotates and revokes keys.',
} as const

export type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)
