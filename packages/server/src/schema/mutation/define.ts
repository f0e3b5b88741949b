import { brandWithType, type InputRef } from '@pothos/core'
import { refuseWithout } from '../../access/guard.ts'
import type { Scope } from '../../access/scopes.ts'
import { type Asked, type Command, execute } from '../../store/commands/execute.ts'
import { Refused, refuse } from '../../store/commands/refusal.ts'
import { builder } from '../builder.ts'
import type { NodeType } from '../global-id.ts'
import { loadNode, refOf } from '../nodes.ts'
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from './errors.ts'
import { type IdReader, idReader } from './ids.ts'

interface Success {
  readonly answer: Readonly<Record<string, string>>
  readonly revision: number
}

/** A record that a mutation hands back: under which name, of which type. */
type Returned = Readonly<
  Record<string, { readonly type: NodeType; readonly ref: unknown; readonly description: string }>
>

/**
 * Defines a mutation `name` with the types `NameInput`, `NameSuccess` and `NameResult`. The scope that it needs stands in
 * its description, and as the extension `scope` of the field, where a test finds it.
 */
export const defineMutation = <Input extends Asked, Given>(definition: {
  name: string
  description: string
  scope: Scope
  input: InputRef<Input>
  returns: Returned
  command: Command<Given>
  /** The input as the command takes it, its global ids read by `ids` */
  read: (input: Input, ids: IdReader) => Given
}): void => {
  const { name, description, scope, input, returns, command, read } = definition
  const Name = `${name[0]!.toUpperCase()}${name.slice(1)}`
  const success = builder.objectRef<Success>(`${Name}Success`).implement({
    description: `\`${name}\` was carried out.`,
    fields: t => ({
      ...Object.fromEntries(
        Object.entries(returns).map(([field, { type, ref, description }]) => [
          field,
          t.field({
            type: ref as never,
            description,
            resolve: async ({ answer }, _, context, info) =>
              (await loadNode(context, info, refOf(type, answer[field]!))) as never,
          }),
        ]),
      ),
      revision: t.exposeInt('revision', { description: "The register's revision with this change in it." }),
    }),
  })
  const result = builder.unionType(`${Name}Result`, {
    description: `What came of \`${name}\`: it was carried out, or nothing was written and this is why.`,
    types: [success, ValidationError, NotFoundError, ConflictError, ForbiddenError],
  })
  builder.mutationField(name, t =>
    t.field({
      type: result,
      args: { input: t.arg({ type: input as never, required: true, description: 'What to write, and why.' }) },
      description: `${description} Requires the scope \`${scope}\`.`,
      extensions: { scope },
      resolve: async (_, args, { store, viewer }) => {
        const given = (args as { input: Input }).input
        try {
          refuseWithout(viewer, scope)
          const ids = idReader()
          const asked = read(given, ids)
          refuse(ids.violations)
          const actor = { id: viewer.keyId ?? '', name: viewer.name, provinceIds: viewer.provinceIds }
          const outcome = await execute(store, actor, command, asked, given)
          return outcome.done ? branded(outcome, success) : branded(outcome.refusal, outcome.refusal.kind)
        } catch (error) {
          if (error instanceof Refused) return branded(error.refusal, error.refusal.kind)
          throw error
        }
      },
    }),
  )
}

const branded = (value: object, type: unknown): never => {
  const copy = { ...value }
  brandWithType(copy, type as never)
  return copy as never
}
