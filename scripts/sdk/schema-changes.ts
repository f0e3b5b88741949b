import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core'
import { type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { coordinatesUsed } from './schema-usage.ts'

/** Operations by their id, the hash of the text. */
export type Manifest = Readonly<Record<string, string>>

export interface Finding {
  /** What is wrong, or has changed */
  readonly message: string
  /** The names of the operations that it concerns */
  readonly operations: readonly string[]
}

export interface Findings {
  /** Operations that the schema no longer answers, or that are no longer kept */
  readonly lost: readonly Finding[]
  /** Changes that break the types, or the answers, of programs built on a release */
  readonly breaking: readonly Finding[]
  /** Changes that programs notice which do not expect them, like a new value of an enum */
  readonly dangerous: readonly Finding[]
}

/** A schema, with the operations that are sent to it. */
export interface Revision {
  readonly schema: GraphQLSchema
  readonly manifest: Manifest
}

/** What programs that were built on the released SDK lose with the current schema and manifest. */
export async function compareRevisions(released: Revision, current: Revision): Promise<Findings> {
  const shipped = Object.values(released.manifest).map(text => {
    const document = parse(text)
    return { name: nameOf(text), used: coordinatesUsed(released.schema, document) }
  })
  const changes = await diff(released.schema, current.schema)
  const findings = (level: CriticalityLevel): Finding[] =>
    changes
      .filter(({ criticality }) => criticality.level === level)
      // Called dangerous, but a shipped operation neither passes nor sees what it need not pass.
      .filter(({ type }) => level === CriticalityLevel.Breaking || !offersMore.has(type))
      .map(change => ({
        message: change.message,
        operations: shipped.filter(({ used }) => touches(change, used)).map(({ name }) => name),
      }))
      .filter(({ operations }) => operations.length > 0)
  return {
    lost: [...removedFrom(released.manifest, current.manifest), ...refusedBy(current)],
    breaking: findings(CriticalityLevel.Breaking),
    dangerous: findings(CriticalityLevel.Dangerous),
  }
}

/** Applications send the id of an operation for as long as they run, so none is ever taken out or changed. */
const removedFrom = (released: Manifest, current: Manifest): Finding[] =>
  Object.entries(released)
    .filter(([id, text]) => current[id] !== text)
    .map(([id, text]) => ({ message: `${id} was released and is not in the manifest`, operations: [nameOf(text)] }))

const refusedBy = ({ schema, manifest }: Revision): Finding[] =>
  Object.values(manifest).flatMap(text =>
    validate(schema, parse(text)).map(({ message }) => ({ message, operations: [nameOf(text)] })),
  )

const offersMore: ReadonlySet<string> = new Set([ChangeType.FieldArgumentAdded, ChangeType.InputFieldAdded])

function touches({ type, path = '', meta }: Change, used: ReadonlySet<string>): boolean {
  // It concerns those who read the interface, whatever else they do with the object.
  if (type === ChangeType.ObjectTypeInterfaceAdded) return used.has(meta.addedInterfaceName)
  // Whether a fragment relied on it, the validation tells.
  if (type === ChangeType.ObjectTypeInterfaceRemoved) return false
  // Nobody can have used what is new, nor named an argument to be left with its default: what it belongs to counts.
  const counts = /_ADDED$|DEFAULT/.test(type) ? path.slice(0, path.lastIndexOf('.')) : path
  return used.has(path) || used.has(counts)
}

function nameOf(text: string): string {
  const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return (operation && 'name' in operation && operation.name?.value) || 'an operation without a name'
}
