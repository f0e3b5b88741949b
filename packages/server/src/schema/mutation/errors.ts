import { type Violation, violationCodes } from '../../register/violation.ts'
import { encodeId } from '../../store/records/global-id.ts'
import { mostDuplicates } from '../../store/write/duplicates.ts'
import {
  codeOf,
  type Duplicate,
  type Refusal,
  type RefusalCode,
  refusalCodes,
  sentencesOf,
} from '../../store/write/refusal.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { replacedBy } from '../deprecated.ts'

// The four ways in which a mutation can be refused. They are data, not GraphQL errors: a client can tell them apart by
// type, and nothing was written.

type Of<Kind extends Refusal['kind']> = Extract<Refusal, { kind: Kind }>

const ViolationCode = builder.enumType('ViolationCode', {
  description: 'Which rule an input breaks.',
  values: Object.fromEntries(Object.entries(violationCodes).map(([code, description]) => [code, { description }])),
})

const WriteErrorCode = builder.enumType('WriteErrorCode', {
  description: 'Why a mutation wrote nothing.',
  values: Object.fromEntries(
    Object.entries(refusalCodes).map(([code, description]) => [code, { description }]),
  ) as Record<RefusalCode, { description: string }>,
})

/** The deepest path of an input. */
const ofPath = priced({ atMost: 10 })

const descriptions = {
  code: 'Stable code of the error, for programs.',
  message:
    'What is wrong and what to do about it, for people: in Thai when the header `Accept-Language` prefers it, else in English.',
  path: 'Path to the value in the input, starting with "input"; list positions are numbers from 0. Empty when a key or its scope is missing.',
} as const

const WriteError = builder.interfaceRef<Refusal>('WriteError').implement({
  description: 'Why a mutation wrote nothing at all. Every error of a mutation has these fields.',
  fields: t => ({
    errorCode: t.field({ type: WriteErrorCode, description: descriptions.code, resolve: codeOf }),
    code: t.string({
      description: descriptions.code,
      deprecationReason: replacedBy('errorCode', '2027-12-31'),
      resolve: codeOf,
    }),
    message: t.string({
      description: descriptions.message,
      resolve: (refusal, _, { language }) =>
        sentencesOf(refusal)
          .map(said => said[language])
          .join(' '),
    }),
    path: t.stringList({ description: descriptions.path, extensions: ofPath, resolve: pathOf }),
  }),
})

const ViolationType = builder.objectRef<Violation>('Violation').implement({
  description: 'One rule that an input breaks.',
  fields: t => ({
    code: t.field({ type: ViolationCode, description: descriptions.code, resolve: ({ code }) => code }),
    message: t.string({
      description: descriptions.message,
      resolve: ({ message }, _, { language }) => message[language],
    }),
    path: t.stringList({ description: descriptions.path, extensions: ofPath, resolve: ({ path }) => [...path] }),
  }),
})

export const ValidationError = builder.objectRef<Of<'ValidationError'>>('ValidationError').implement({
  description:
    'The input breaks rules of the register. Violations that can be checked together are listed together, so that they can be fixed together; invalid ids are reported before anything else.',
  interfaces: [WriteError],
  fields: t => ({
    violations: t.field({
      type: [ViolationType],
      description: 'Every rule that is broken, at least one.',
      extensions: priced({ atMost: 100 }),
      resolve: ({ violations }) => [...violations],
    }),
  }),
})

export const NotFoundError = builder.objectRef<Of<'NotFoundError'>>('NotFoundError').implement({
  description: 'A record that the input names does not exist.',
  interfaces: [WriteError],
})

const PossibleDuplicate = builder.objectRef<Duplicate>('PossibleDuplicate').implement({
  extensions: noRow,
  description: 'A record that may be the same as the one that was to be written.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: ({ type, id }) => encodeId(type, id) }),
    name: t.exposeString('name', { description: 'Its name or title in English, or else in Thai.' }),
  }),
})

export const ConflictError = builder.objectRef<Of<'ConflictError'>>('ConflictError').implement({
  description:
    'The record is not in the state that the input expects, for example because somebody else changed it first.',
  interfaces: [WriteError],
  fields: t => ({
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description:
        'The current version of the record, with VERSION_MISMATCH. Null with any other code, and for facts, which have no version.',
    }),
    possibleDuplicates: t.field({
      type: [PossibleDuplicate],
      description:
        'With ALREADY_LIVE and POSSIBLE_DUPLICATE: the records that may be the same as yours, at most 10. If yours is another, send it again with their ids in `distinctFrom`. Empty with any other code.',
      extensions: priced({ atMost: mostDuplicates, row: false }),
      resolve: ({ possibleDuplicates }) => [...(possibleDuplicates ?? [])],
    }),
  }),
})

export const ForbiddenError = builder.objectRef<Of<'ForbiddenError'>>('ForbiddenError').implement({
  description:
    'The request is not allowed to do this: it has no key, its key lacks the scope, or is for other provinces.',
  interfaces: [WriteError],
})

function pathOf(refusal: Refusal): string[] {
  return [...(refusal.kind === 'ValidationError' ? refusal.violations[0].path : refusal.path)]
}
