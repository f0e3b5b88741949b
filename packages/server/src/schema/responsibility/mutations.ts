import { assignResponsibility } from '../../store/write/responsibility/assign.ts'
import { correctResponsibility, endResponsibility } from '../../store/write/responsibility/change.ts'
import { handOver } from '../../store/write/responsibility/hand-over.ts'
import { builder } from '../builder.ts'
import { SectorCode } from '../enums.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { commandMetaFields, type InputFields, versionField } from '../mutation/input.ts'
import { Organization, Person, Responsibility } from '../refs.ts'

const scope = 'write:registry'
const returns = {
  responsibility: { type: 'Responsibility', ref: Responsibility, description: 'The responsibility as it is now.' },
} as const

const about = (t: InputFields) => ({
  responsibility: t.id({ required: true, description: 'Id of the responsibility.' }),
  ...versionField(t),
})

const sourcesField = (t: InputFields) => ({
  sources: t.idList({ description: 'Ids of the sources that say so, an order for example, if there are any.' }),
})

const AssignResponsibilityInput = builder.inputType('AssignResponsibilityInput', {
  description:
    'A person in an organization answers for a sector of its province, for a partnership, or for a sector of a partnership: name one of the two or both.',
  fields: t => ({
    organization: t.id({ required: true, description: 'Id of the organization in which they answer for it.' }),
    person: t.id({ required: true, description: 'Id of the person, who is in the organization on record.' }),
    sector: t.field({ type: SectorCode, description: 'The sector.' }),
    partnership: t.id({ description: 'Id of the partnership, which is of the province of the organization.' }),
    from: t.field({ type: 'PartialDate', required: true, description: 'Since when; may lie ahead.' }),
    until: t.field({ type: 'PartialDate', description: 'Until when, if that is known; may lie ahead.' }),
    note: t.string({ description: 'A note about it.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const EndResponsibilityInput = builder.inputType('EndResponsibilityInput', {
  description: 'A person no longer answers for something, and nobody takes it over. Otherwise there is `handOver`.',
  fields: t => ({
    ...about(t),
    until: t.field({
      type: 'PartialDate',
      required: true,
      description: 'The first day on which they no longer answer for it; may lie ahead.',
    }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const CorrectResponsibilityInput = builder.inputType('CorrectResponsibilityInput', {
  description:
    'What was recorded of a responsibility was wrong. Fields that are left out stay unchanged; null clears a field, so that `until: null` takes back its end.',
  fields: t => ({
    ...about(t),
    person: t.id({ description: 'Id of the person who really answers for it; cannot be null.' }),
    sector: t.field({ type: SectorCode, description: 'The right sector.' }),
    partnership: t.id({ description: 'Id of the right partnership.' }),
    from: t.field({ type: 'PartialDate', description: 'Since when really; cannot be null.' }),
    until: t.field({ type: 'PartialDate', description: 'Until when really.' }),
    note: t.string({ description: 'The right note.' }),
    sources: t.idList({ description: 'Ids of its sources; they replace those on record.' }),
    ...commandMetaFields(t),
  }),
})

const HandOverInput = builder.inputType('HandOverInput', {
  description: 'One person hands over to another, in one organization and on one day.',
  fields: t => ({
    organization: t.id({ required: true, description: 'Id of the organization.' }),
    fromPerson: t.id({ required: true, description: 'Id of the person who hands over.' }),
    toPerson: t.id({
      required: true,
      description: 'Id of the person who takes over, who is in the organization on record.',
    }),
    on: t.field({
      type: 'Date',
      required: true,
      description: 'The first day on which the other answers; may lie ahead.',
    }),
    responsibilities: t.idList({
      description:
        'Ids of what is handed over. Default: all for which they answer there on the day, 200 at most, with open commitments; those that begin later stay theirs.',
    }),
    sources: t.idList({
      description:
        'Ids of the sources that say so, if there are any. Default for what begins: the sources of what ends.',
    }),
    note: t.string({ description: 'A note on what begins.' }),
    ...commandMetaFields(t),
  }),
})

defineMutation({
  name: 'assignResponsibility',
  description: 'Records for what a person answers in an organization, and from when.',
  scope,
  input: AssignResponsibilityInput,
  returns,
  command: assignResponsibility,
  read: (input, ids) => ({
    ...input,
    organization: ids.key(input.organization, 'Organization', 'organization'),
    person: ids.key(input.person, 'Person', 'person'),
    partnership: ids.optional(input.partnership, 'Partnership', 'partnership'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'handOver',
  description:
    'Hands over what one person answers for to another, all of it or some: the one ends and the other begins on the same day, in one transaction. What the other answers for already does not begin a second time. The open commitments that the one owes in the ties of the province become those of the other at once, also where the day lies ahead; where responsibilities are named, those that they are about.',
  scope,
  input: HandOverInput,
  returns: {
    organization: { type: 'Organization', ref: Organization, description: 'The organization.' },
    fromPerson: { type: 'Person', ref: Person, description: 'Who handed over, with what ended.' },
    toPerson: { type: 'Person', ref: Person, description: 'Who took over, with what began.' },
  },
  command: handOver,
  read: (input, ids) => ({
    ...input,
    organization: ids.key(input.organization, 'Organization', 'organization'),
    fromPerson: ids.key(input.fromPerson, 'Person', 'fromPerson'),
    toPerson: ids.key(input.toPerson, 'Person', 'toPerson'),
    responsibilities: input.responsibilities && ids.keys(input.responsibilities, 'Responsibility', 'responsibilities'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'endResponsibility',
  description: 'Records that a person no longer answers for something, without anybody who takes it over.',
  scope,
  input: EndResponsibilityInput,
  returns,
  command: endResponsibility,
  read: (input, ids) => ({
    ...input,
    responsibility: ids.key(input.responsibility, 'Responsibility', 'responsibility'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctResponsibility',
  description: 'Corrects the record of a responsibility, or takes back that it ended.',
  scope: 'publish',
  input: CorrectResponsibilityInput,
  returns,
  command: correctResponsibility,
  read: (input, ids) => ({
    ...input,
    responsibility: ids.key(input.responsibility, 'Responsibility', 'responsibility'),
    person: ids.optional(input.person, 'Person', 'person'),
    partnership: ids.optional(input.partnership, 'Partnership', 'partnership'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})
