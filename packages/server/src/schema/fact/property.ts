import { builder } from '../builder.ts'

export const FactProperty = builder.enumType('FactProperty', {
  description: 'The question that a fact answers about its subject.',
  values: {
    MOU_CITY_COUNT: { description: 'With how many foreign cities is there an MOU?' },
    LOI_CITY_COUNT: { description: 'With how many foreign cities is there a letter of intent?' },
    PARTNER_CITY_TOTAL: { description: 'How many partner cities are there, of all kinds?' },
    SISTER_CITY_COUNT: { description: 'How many sister cities are there?' },
    CONSUL_COUNTRY_COUNT: { description: 'How many countries have a consul there? The unit says what was counted.' },
    DELEGATIONS_PER_YEAR: { description: 'How many delegations come in a year?' },
    VISITORS_PER_YEAR: { description: 'How many visitors come in a year?' },
    FOREIGN_VISITOR_SHARE: { description: 'Which share of the visitors is foreign?' },
    STAFF_COUNT: { description: 'How many people work there?' },
    MEETING_FREQUENCY: { description: 'How often do they meet?' },
    NETWORK_MEMBERSHIP: { description: 'In which network is it a member?' },
    JOINED_NETWORK: { description: 'When did it join the network?' },
    SIGNED_ON: { description: 'When was it signed?' },
    AGREEMENT_KIND: { description: 'What kind of document is it?' },
    PARTY_LEVEL: { description: 'Which level signed, the province or the city?' },
    EXPIRES_ON: { description: 'When does it expire?' },
    AGREEMENT_SECTORS: { description: 'Which sectors do the agreements cover?' },
    OPENED_ON: { description: 'When did it open?' },
    LOCATION: { description: 'Where is it?' },
    OPENING_HOURS: { description: 'When is it open?' },
    OTHER: { description: 'Another question; the text says which.' },
  } as const,
})
