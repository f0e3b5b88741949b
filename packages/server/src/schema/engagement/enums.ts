import { builder } from '../builder.ts'

export const EngagementKind = builder.enumType('EngagementKind', {
  description: 'What kind of contact an engagement is.',
  values: {
    DELEGATION: { description: 'A delegation (คณะ) on a working visit.' },
    COURTESY_CALL: { description: 'A courtesy call (เยี่ยมคารวะ).' },
    SIGNING_CEREMONY: { description: 'A signing (พิธีลงนาม).' },
    ANNIVERSARY: { description: 'An anniversary of the partnership.' },
    CONFERENCE: { description: 'A conference or forum.' },
    STUDENT_EXCHANGE: { description: 'An exchange of pupils or students.' },
    STAFF_EXCHANGE: { description: 'An exchange of officials.' },
    CULTURAL_EVENT: { description: 'A festival, concert or exhibition.' },
    SPORT: { description: 'A sports event.' },
    TRADE_MISSION: { description: 'A trade or business mission.' },
    TRAINING: { description: 'A training or study visit.' },
    AID: { description: 'Help after a disaster, or a donation.' },
    CONSULAR_MEETING: { description: 'A meeting with consuls or on consulates.' },
    OTHER: { description: 'Another kind.' },
  } as const,
})

export const Direction = builder.enumType('Direction', {
  description: 'Who travelled, seen from the Thai province.',
  values: {
    INBOUND: { description: 'Guests came to the province.' },
    OUTBOUND: { description: 'The province went to see its partner.' },
    ONLINE: { description: 'Nobody: it was held online.' },
    THIRD_PLACE: { description: 'Both met elsewhere.' },
  } as const,
})
