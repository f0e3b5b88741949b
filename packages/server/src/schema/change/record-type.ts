import { recordTypes, type RecordType as Type } from '../../store/records/index.ts'
import { builder } from '../builder.ts'

export const RecordType = builder.enumType('RecordType', {
  description: 'A type of record that changes are about; it is the name of the type in this schema.',
  values: Object.fromEntries(
    recordTypes.map(type => [
      type,
      {
        description:
          type === 'Province'
            ? 'A record of the type Province. Provinces do not change, but may come into a part of the register and leave it.'
            : `A record of the type ${type}.`,
      },
    ]),
  ) as Record<Type, { description: string }>,
})
