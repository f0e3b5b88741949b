import { createHash } from 'node:crypto'
import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  TokenKind,
  typeFromAST,
} from 'graphql'

export interface PlainDocumentsConfig {
  /** Fields like `Query.viewer` whose answer depends on who asks. Any other query is public. */
  personal?: readonly string[]
}

/**
 * Emits every operation as a typed object literal, see `Doc` in src/document.ts.
 *
 * Literals, because a bundler drops those nobody imports; a class around them, or one map of all, would keep them
 * (dotansimha/graphql-code-generator#10379). The text is what goes over the wire to the letter, so that a hash of it
 * can name it.
 */
export const plugin: PluginFunction<PlainDocumentsConfig> = (schema, files, { personal = [] }) => {
  const sources = files.flatMap(({ location, document }) =>
    (document?.definitions ?? []).map(definition => ({ location, definition })),
  )
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const { definition } of sources)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const documents: string[] = []
  for (const { location, definition } of sources)
    if (definition.kind === Kind.OPERATION_DEFINITION) documents.push(emit(definition, location))

  return {
    prepend: ["import type { Doc, PagedDoc } from '../document.ts'", "import type * as T from './types.ts'"],
    content: documents.map(document => `\n${document}\n`).join(''),
  }

  function emit(operation: OperationDefinitionNode, location: string | undefined): string {
    const { name, operation: kind } = operation
    if (!name) throw new Error(`${location}: a ${kind} without a name cannot be exported.`)
    const { used, fields, dates, page } = readSelections(schema, fragments, operation)
    const text = stripIgnoredCharacters([operation, ...used].map(print).join('\n'))
    const document = {
      id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      kind,
      name: name.value,
      text,
      ...(kind === 'query' && !personal.some(field => fields.has(field)) && { public: true }),
      ...(dates.length > 0 && { dates }),
      ...(page && { page }),
      ...(takesKey(schema, operation) && { keyed: true }),
    }
    const types = `T.${name.value}${kind[0]?.toUpperCase()}${kind.slice(1)}`
    const type = page ? `PagedDoc<${types}, ${types}Variables, '${page}'>` : `Doc<${types}, ${types}Variables>`
    return `${commentAbove(operation)}export const ${name.value}: ${type} = ${JSON.stringify(document, null, 2)}`
  }
}

interface Selections {
  /** The fragments that the operation needs, in the order of first use. */
  used: Iterable<FragmentDefinitionNode>
  /** The fields that it asks for, like `Query.agreement`. */
  fields: ReadonlySet<string>
  /** Where the answer holds moments in time, like `agreement.events.*.recordedAt`; `*` stands for each of a list. */
  dates: string[]
  /**
   * Where the connection is that `$after` pages through. Undefined when there is none, when there are several, or when
   * it lies in a list: one cursor cannot move through more than one.
   */
  page: string | undefined
}

function readSelections(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
): Selections {
  const used = new Set<FragmentDefinitionNode>()
  const fields = new Set<string>()
  // Sets, because two fragments may select the same field of the same object.
  const dates = new Set<string>()
  const pages = new Set<string>()
  walk(operation.selectionSet, schema.getRootType(operation.operation), [])
  const [page, ...others] = pages
  return { used, fields, dates: [...dates], page: others.length > 0 || page?.includes('*') ? undefined : page }

  function walk(set: SelectionSetNode, parent: GraphQLNamedType | null | undefined, path: readonly string[]): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) walkField(selection, parent, path)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection
        walk(selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : parent, path)
      } else {
        const fragment = fragments.get(selection.name.value)!
        used.add(fragment)
        walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), path)
      }
    }
  }

  function walkField(field: FieldNode, parent: GraphQLNamedType | null | undefined, path: readonly string[]): void {
    // `__typename` and its like stand in no type.
    const definition = parent && 'getFields' in parent && parent.getFields()[field.name.value]
    if (!definition) return
    fields.add(`${parent.name}.${definition.name}`)
    const outputType = definition.type as GraphQLOutputType
    const type = getNamedType(outputType)
    const here = [...path, (field.alias ?? field.name).value, ...starForEachList(outputType)]
    if (type.name === 'DateTime') dates.add(here.join('.'))
    if (isObjectType(type) && 'pageInfo' in type.getFields() && field.arguments?.some(isAfterVariable))
      pages.add(here.join('.'))
    if (field.selectionSet) walk(field.selectionSet, type, here)
  }
}

/**
 * Whether `$input` takes an idempotency key. Of a single mutation only: a key names one request, so two fields cannot
 * share it.
 */
function takesKey(schema: GraphQLSchema, { operation, selectionSet, variableDefinitions }: OperationDefinitionNode) {
  const [field, ...others] = selectionSet.selections
  if (operation !== 'mutation' || field?.kind !== Kind.FIELD || others.length > 0) return false
  const passed = field.arguments?.some(
    ({ name, value }) => name.value === 'input' && value.kind === Kind.VARIABLE && value.name.value === 'input',
  )
  const declared = variableDefinitions?.find(({ variable }) => variable.name.value === 'input')
  const type = declared && typeFromAST(schema, declared.type)
  const input = type && getNullableType(type)
  return passed && isInputObjectType(input) && 'idempotencyKey' in input.getFields()
}

const isAfterVariable = ({ name, value }: NonNullable<FieldNode['arguments']>[number]): boolean =>
  name.value === 'after' && value.kind === Kind.VARIABLE && value.name.value === 'after'

function starForEachList(type: GraphQLOutputType): '*'[] {
  const nullable = getNullableType(type)
  return isListType(nullable) ? ['*', ...starForEachList(nullable.ofType)] : []
}

/** The comment that stands right above an operation, as the comment of what is exported. */
function commentAbove({ loc }: OperationDefinitionNode): string {
  const lines: string[] = []
  let next = loc?.startToken
  for (let token = next?.prev; token?.kind === TokenKind.COMMENT && token.line + 1 === next?.line; token = token.prev) {
    lines.unshift(` *${token.value.replaceAll('*/', '*\\/')}`)
    next = token
  }
  return lines.length > 0 ? `/**\n${lines.join('\n')}\n */\n` : ''
}
