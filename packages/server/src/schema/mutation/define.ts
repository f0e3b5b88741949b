import { brandWithType, type InputRef, type ObjectRef } from '@pothos/core'
import { GraphQLError, type GraphQLInputObjectType, getNamedType } from 'graphql'
import { requireMutationScope } from '../../access/guard.ts'
import type { Scope } from '../../access/scopes.ts'
import type { Violation } from '../../register/violation.ts'
import type { NodeType } from '../../store/records/global-id.ts'
import type { OfficeType } from '../../store/records/office.ts'
import { currentWork } from '../../store/work.ts'
import { type Command, type CommandMeta, execute, refuseUnfitTexts, textViolations } from '../../store/write/execute.ts'
import { idsOf } from '../../store/write/record.ts'
import { Refused, refuse } from '../../store/write/refusal.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { priced } from '../cost/price.ts'
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from './errors.ts'
import { type IdReader, idReader } from './ids.ts'
import { asSent, type Complete, type Fields, type Partially, withNulls } from './left-out.ts'
import { loadWritten } from './load-written.ts'
import { unreadIn } from './read-variables.ts'

interface CommandResult {
  readonly records: Readonly<Record<string, string>>
  readonly revision: number
}

/** The records that a mutation returns, by field name. */
type Returned = Readonly<
  Record<
    string,
    {
      readonly ref: unknown
      readonly description: string
      readonly type: NodeType | OfficeType
      /** The largest number of them, of a list of nodes; the result of the command has their ids in one text, see `severalIds` */
      readonly atMost?: number
      /** How it is read, where it is no node */
      readonly load?: (context: Context, id: string) => Promise<object | null>
    }
  >
>

interface Definition<Input, ReadInput, CommandInput> {
  readonly name: string
  readonly description: string
  readonly scope: Scope
  readonly input: InputRef<Input>
  readonly returns: Returned
  readonly command: Command<CommandInput>
  /** Converts the input to that of the command; `ids` reads its global ids */
  readonly read: (input: ReadInput, ids: IdReader) => CommandInput
}

/**
 * Defines a mutation that runs one command, with the types `NameInput`, `NameSuccess` and `NameResult`. Its success has
 * the records and the revision. A field of the input that was left out is read as null.
 */
export const defineMutation = <Input extends CommandMeta, CommandInput>(
  definition: Definition<Input, Complete<Fields<Input>>, CommandInput>,
): void => define(definition, withNulls)

/** Like `defineMutation`, for inputs whose null empties a field: one that was left out is read as undefined. */
export const defineChange = <Input extends CommandMeta, CommandInput>(
  definition: Definition<Input, Partially<Fields<Input>>, CommandInput>,
): void => define(definition, asSent)

const define = <Input extends CommandMeta, ReadInput, CommandInput>(
  definition: Definition<Input, ReadInput, CommandInput>,
  fieldsOf: typeof withNulls,
): void => {
  const { name, returns, command, read } = definition
  const success = builder.objectRef<CommandResult>(successName(name)).implement({
    description: `\`${name}\` succeeded.`,
    fields: t => ({
      ...Object.fromEntries(
        Object.entries(returns).map(([field, { type, ref, description, atMost, load }]) => [
          field,
          t.field({
            type: (atMost === undefined ? ref : [ref]) as never,
            description,
            ...(atMost !== undefined && { extensions: priced({ atMost }) }),
            resolve: async ({ records, revision }, _, context, info) => {
              const read = async (id: string) => {
                const record = await (load ? load(context, id) : loadWritten(context, info, type as NodeType, id))
                if (!record) throw removedSince(type, revision)
                return record
              }
              const ids = records[field]!
              return (await (atMost === undefined ? read(ids) : Promise.all(idsOf(ids).map(read)))) as never
            },
          }),
        ]),
      ),
      revision: t.exposeInt('revision', { description: 'The revision of the register that includes this change.' }),
    }),
  })
  defineGuarded({
    ...definition,
    success,
    violationsOf: (input, type) => {
      const ids = idReader()
      read(fieldsOf(input, type) as ReadInput, ids)
      return [...ids.violations, ...textViolations(input)]
    },
    carryOut: (input, context, type) => {
      const ids = idReader()
      const commandInput = read(fieldsOf(input, type) as ReadInput, ids)
      refuse(ids.violations)
      // Before the input is made that of the command, which may have a text elsewhere.
      refuseUnfitTexts(input)
      return perform(context, command, commandInput, input)
    },
  })
}

/** A stored result of an idempotency key may refer to a record that was removed since. */
const removedSince = (type: string, revision: number): GraphQLError =>
  new GraphQLError(
    `This was carried out at revision ${revision}, and the ${type} has been removed since: see "changes".`,
    { extensions: { code: 'NOT_FOUND' } },
  )

/** Runs a command as the viewer. @throws Refused */
export const perform = async <CommandInput>(
  { store, viewer }: Context,
  command: Command<CommandInput>,
  commandInput: CommandInput,
  meta: CommandMeta,
): Promise<CommandResult> => {
  const { keyId, name, provinceIds, sisterCityId } = viewer
  const actor = { id: keyId ?? '', name, provinceIds, sisterCityId }
  const outcome = await execute(store, actor, command, commandInput, meta)
  if (!outcome.done) throw new Refused(outcome.refusal)
  return outcome
}

/**
 * What all mutations have in common: the four errors beside the success, and a scope that is required before the input
 * is read. The scope is stated in the description, and in the extension `scope` of the field for tests.
 */
export const defineGuarded = <Input extends CommandMeta, Success extends object>({
  name,
  description,
  scope,
  input,
  success,
  violationsOf = textViolations,
  carryOut,
}: {
  name: string
  description: string
  scope: Scope
  input: InputRef<Input>
  success: ObjectRef<typeof builder.$inferSchemaTypes, Success>
  /** What can be said about an input of which a part could not be read */
  violationsOf?: (input: Input, type: GraphQLInputObjectType) => readonly Violation[]
  /** @throws Refused */
  carryOut: (input: Input, context: Context, type: GraphQLInputObjectType) => Promise<Success>
}): void => {
  const result = builder.unionType(`${capital(name)}Result`, {
    description: `The result of \`${name}\`: its success, or the error because of which nothing was written.`,
    types: [
      success as ObjectRef<typeof builder.$inferSchemaTypes, object>,
      ValidationError,
      NotFoundError,
      ConflictError,
      ForbiddenError,
    ],
  })
  builder.mutationField(name, t =>
    t.field({
      type: result,
      args: {
        input: t.arg({ type: input as never, required: true, description: 'What to write, and the reason for it.' }),
      },
      description: `${description} Requires the scope \`${scope}\`.`,
      extensions: { scope, ...priced({ once: 100 }) },
      resolve: async (_, args, context, info) => {
        try {
          requireMutationScope(context.viewer, scope)
          const inputType = getNamedType(info.parentType.getFields()[name]!.args[0]!.type) as GraphQLInputObjectType
          const { input } = args as { input: Input }
          const unread = unreadIn(info.fieldNodes[0], context.unread)
          if (unread.length > 0) refuse([...unread, ...besides(unread, violationsOf(input, inputType))])
          const done = await carryOut(input, context, inputType)
          currentWork().tally.written = true
          return branded(done, success)
        } catch (error) {
          if (error instanceof Refused) return branded(error.refusal, error.refusal.kind)
          throw error
        }
      },
    }),
  )
}

/** Without those about values that could not be read, which are not those of the client. */
const besides = (unread: readonly Violation[], found: readonly Violation[]): Violation[] =>
  found.filter(({ path }) => !unread.some(each => each.path.every((step, i) => step === path[i])))

export const successName = (name: string): string => `${capital(name)}Success`

const capital = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`

const branded = (value: object, type: unknown): never => {
  const copy = { ...value }
  brandWithType(copy, type as never)
  return copy as never
}
