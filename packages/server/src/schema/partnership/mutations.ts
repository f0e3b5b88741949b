import { correctPartnership } from '../../store/write/partnership/correct.ts'
import { builder } from '../builder.ts'
import { Relationship } from '../enums.ts'
import { defineMutation } from '../mutation/define.ts'
import { askedFields, versionField } from '../mutation/input.ts'
import { Partnership } from '../refs.ts'

const CorrectPartnershipInput = builder.inputType('CorrectPartnershipInput', {
  description: 'What a tie is called was noted wrongly, or has become known. What is left out stays as it is.',
  fields: t => ({
    partnership: t.id({ required: true, description: 'Id of the partnership.' }),
    ...versionField(t),
    relationship: t.field({
      type: Relationship,
      description: 'What the two sides really call the tie; cannot be emptied.',
    }),
    note: t.string({ description: 'The right note; null empties it.' }),
    ...askedFields(t),
  }),
})

defineMutation({
  name: 'correctPartnership',
  description: 'Puts right what a tie is called. Its two sides stay: another pair is another partnership.',
  scope: 'publish',
  input: CorrectPartnershipInput,
  returns: {
    partnership: { type: 'Partnership', ref: Partnership, description: 'The partnership as it is now.' },
  },
  command: correctPartnership,
  read: (input, ids) => ({
    partnership: ids.key(input.partnership, 'Partnership', 'partnership'),
    expectedVersion: input.expectedVersion,
    relationship: input.relationship,
    note: input.note,
  }),
})
