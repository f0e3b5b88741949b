import { builder } from './builder.ts'

// Enumerations that several nouns share.

export const SectorCode = builder.enumType('SectorCode', {
  description: 'A sector of cooperation: the eight that the governor of Phuket named in 2016, and OTHER.',
  values: {
    TRADE: { description: 'Trade in goods and services (การค้า).' },
    INVESTMENT: { description: 'Investment (การลงทุน).' },
    EDUCATION: { description: 'Schools, universities, exchanges of students and teachers (การศึกษา).' },
    CULTURE: { description: 'Culture, heritage, religion (วัฒนธรรม).' },
    ARTS: {
      description: 'Visual and performing arts, crafts (ศิลปกรรม). Most registers abroad count it under culture.',
    },
    TOURISM: { description: 'Tourism (การท่องเที่ยว).' },
    ENVIRONMENT: { description: 'Environment, waste, water, climate (สิ่งแวดล้อม).' },
    TECHNOLOGY: { description: 'Science, technology, smart cities (เทคโนโลยี).' },
    OTHER: { description: 'Any other sector (อื่น ๆ); the agreement says which in `otherSector`.' },
  } as const,
})

export const Relationship = builder.enumType('Relationship', {
  description: 'What the two sides call their partnership. The kind of the document is `AgreementKind`.',
  values: {
    SISTER_CITY: { description: 'Sister cities or sister provinces (เมืองพี่เมืองน้อง).' },
    FRIENDSHIP_CITY: { description: 'Friendship cities (เมืองมิตรภาพ, เมืองคู่มิตร).' },
    TWIN_CITY: { description: 'Twin cities (เมืองคู่แฝด).' },
    THEMATIC: { description: 'Cooperation limited to a theme.' },
    UNSPECIFIED: { description: 'No source on record says what it is called.' },
  } as const,
})

export const AgreementKind = builder.enumType('AgreementKind', {
  description: 'What kind of document an agreement is, as its sources call it.',
  values: {
    LOI: { description: 'Letter of intent (หนังสือแสดงเจตจำนง).' },
    MOU: { description: 'Memorandum of understanding (บันทึกความเข้าใจ).' },
    MOC: { description: 'Memorandum of cooperation (บันทึกความร่วมมือ).' },
    MOA: { description: 'Memorandum of agreement (บันทึกข้อตกลง).' },
    SISTER_CITY_AGREEMENT: {
      description:
        'An agreement that establishes sister cities; also a sister-city relationship whose document no source names.',
    },
    FRIENDSHIP_AGREEMENT: {
      description: 'An agreement on friendship; also a friendship relationship whose document no source names.',
    },
    JOINT_DECLARATION: { description: 'Joint declaration (แถลงการณ์ร่วม).' },
    ACTION_PLAN: { description: 'Plan of action or cooperation plan (แผนปฏิบัติการ).' },
    OTHER: { description: 'Another kind, or one that the sources leave open.' },
  } as const,
})

export const AgreementStatus = builder.enumType('AgreementStatus', {
  description:
    'The status of an agreement on a given day. Derived from dated events, never stored. Where several apply, the first of TERMINATED, SUPERSEDED, ABANDONED, EXPIRED, IN_FORCE, SIGNED, APPROVED, IN_APPROVAL, PROPOSED, REPORTED is given. A partly known date counts from its first possible day as a beginning, and from its last possible day as an end.',
  values: {
    REPORTED: {
      description:
        'A source lists the relationship, but no dated event on record had happened by that day, so no signature can be shown.',
    },
    PROPOSED: { description: 'Proposed, discussed or announced; not signed as far as is known.' },
    IN_APPROVAL: { description: 'Submitted to a body that must approve it.' },
    APPROVED: { description: 'Approved for signature, not signed yet.' },
    SIGNED: { description: 'Signed, but not yet in force: its text makes entry into force a separate step.' },
    IN_FORCE: {
      description:
        'In force: from its signature, or from its entry into force where that is a separate step, until a dated event ends it. Also when no source states its term.',
    },
    EXPIRED: { description: 'Its term is over and it was not renewed.' },
    TERMINATED: { description: 'Ended by one side or both before its term.' },
    SUPERSEDED: { description: 'Replaced by a later agreement, see `supersededBy`.' },
    ABANDONED: { description: 'Given up before it was signed.' },
    NOT_YET: {
      description:
        'It was not there on the day: its first dated event is later, or, without a dated event, its first source is. Lists of a day leave it out, so a filter for it finds nothing.',
    },
  } as const,
})
