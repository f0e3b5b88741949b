import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql'
import { expect, it } from 'vitest'
import { schema } from '../index.ts'
import { NotCompiled } from '../not-compiled.ts'
import { compiledPlan } from './compiled.ts'

// Which fields of a query are read by its one statement, and which make it go the ordinary way as a whole.

type Field = GraphQLField<unknown, unknown>

const call = ({ name, args }: Field): string => {
  const given = args.filter(isRequiredArgument).map(arg => {
    const type = getNamedType(arg.type)
    const value = isEnumType(type) ? type.getValues()[0]!.name : type.name === 'Int' ? '2569' : '"x"'
    return `${arg.name}: ${String(arg.type).startsWith('[') ? `[${value}]` : value}`
  })
  return given.length > 0 ? `${name}(${given.join(', ')})` : name
}

const possible = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []

/** A shortest way from the root to each object type, as the beginning and the end of a document. */
const waysTo = (): Map<GraphQLObjectType, readonly [string, string]> => {
  const query = schema.getQueryType()!
  const ways = new Map<GraphQLObjectType, readonly [string, string]>([[query, ['{ ', ' }']]])
  for (const [type, [head, tail]] of ways)
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type)
      if (!isCompositeType(named)) continue
      for (const next of possible(named))
        if (!ways.has(next)) ways.set(next, [`${head}${call(field)} { ... on ${next.name} { `, ` } }${tail}`])
    }
  return ways
}

it('every field is read by a statement but those of callers', () => {
  const ordinary: string[] = []
  for (const [type, [head, tail]] of waysTo())
    for (const field of Object.values(type.getFields())) {
      const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''
      const document = parse(`${head}${call(field)}${below}${tail}`)
      expect(validate(schema, document)).toEqual([])
      const plan = compiledPlan({ schema, document }, {})
      if (plan instanceof NotCompiled) ordinary.push(`${type.name}.${field.name}`)
    }
  expect(ordinary).toMatchInlineSnapshot(`
    [
      "Query.office",
      "Query.keys",
      "Query.rateLimit",
      "Query.viewer",
      "Office.province",
      "Office.notes",
      "Office.contacts",
      "Office.budgetLines",
      "Office.balance",
      "Office.changes",
      "ApiKey.id",
      "ApiKey.name",
      "ApiKey.organization",
      "ApiKey.scopeCodes",
      "ApiKey.scopes",
      "ApiKey.provinces",
      "ApiKey.sisterCity",
      "ApiKey.tier",
      "ApiKey.history",
      "ApiKey.createdAt",
      "ApiKey.expiresAt",
      "ApiKey.lastUsedAt",
      "ApiKey.revokedAt",
      "RateLimit.cost",
      "RateLimit.limit",
      "RateLimit.remaining",
      "RateLimit.resetAt",
      "Viewer.name",
      "Viewer.organization",
      "Viewer.anonymous",
      "Viewer.scopeCodes",
      "Viewer.scopes",
      "Viewer.provinces",
      "Viewer.sisterCity",
      "Viewer.expiresAt",
      "OfficeFile.notes",
      "OfficeFile.contacts",
      "OfficeFile.budgetLines",
      "OfficeNoteConnection.edges",
      "OfficeNoteConnection.nodes",
      "OfficeNoteConnection.pageInfo",
      "OfficeNoteConnection.totalCount",
      "OfficeContactConnection.edges",
      "OfficeContactConnection.nodes",
      "OfficeContactConnection.pageInfo",
      "OfficeContactConnection.totalCount",
      "OfficeBudgetLineConnection.edges",
      "OfficeBudgetLineConnection.nodes",
      "OfficeBudgetLineConnection.pageInfo",
      "OfficeBudgetLineConnection.totalCount",
      "OfficeBalance.fund",
      "OfficeBalance.budget",
      "OfficeBalance.cost",
      "OfficeBalance.left",
      "OfficeChangeConnection.edges",
      "OfficeChangeConnection.nodes",
      "OfficeChangeConnection.pageInfo",
      "OfficeChangeConnection.totalCount",
      "OfficeNoteEdge.cursor",
      "OfficeNoteEdge.node",
      "OfficeNote.id",
      "OfficeNote.province",
      "OfficeNote.about",
      "OfficeNote.recordedAt",
      "OfficeNote.version",
      "OfficeNote.kind",
      "OfficeNote.kindLabel",
      "OfficeNote.title",
      "OfficeNote.text",
      "OfficeNote.on",
      "OfficeContactEdge.cursor",
      "OfficeContactEdge.node",
      "OfficeContact.id",
      "OfficeContact.province",
      "OfficeContact.about",
      "OfficeContact.recordedAt",
      "OfficeContact.version",
      "OfficeContact.name",
      "OfficeContact.post",
      "OfficeContact.organization",
      "OfficeContact.mail",
      "OfficeContact.phone",
      "OfficeContact.purpose",
      "OfficeContact.confirmedOn",
      "OfficeContact.note",
      "OfficeBudgetLineEdge.cursor",
      "OfficeBudgetLineEdge.node",
      "OfficeBudgetLine.id",
      "OfficeBudgetLine.province",
      "OfficeBudgetLine.about",
      "OfficeBudgetLine.recordedAt",
      "OfficeBudgetLine.version",
      "OfficeBudgetLine.kind",
      "OfficeBudgetLine.kindLabel",
      "OfficeBudgetLine.title",
      "OfficeBudgetLine.amount",
      "OfficeBudgetLine.fiscalYear",
      "OfficeBudgetLine.fund",
      "OfficeBudgetLine.note",
      "OfficeChangeEdge.cursor",
      "OfficeChangeEdge.node",
      "OfficeChange.cursor",
      "OfficeChange.revision",
      "OfficeChange.at",
      "OfficeChange.operation",
      "OfficeChange.recordType",
      "OfficeChange.recordId",
      "OfficeChange.actor",
      "OfficeChange.reason",
      "OfficeChange.before",
      "OfficeChange.after",
      "OfficeChange.erased",
    ]
  `)
})

it('a list below a sector is compiled where the sector is read, and not where it is a value of a record', () => {
  const planOf = (text: string) => compiledPlan({ schema, document: parse(text) }, {})
  expect(planOf('{ sector(code: TOURISM) { agreements { totalCount } } }')).not.toBeInstanceOf(NotCompiled)
  expect(planOf('{ agreement(slug: "x") { sectors { code } } }')).not.toBeInstanceOf(NotCompiled)
  expect(planOf('{ agreement(slug: "x") { sectors { agreements { totalCount } } } }')).toBeInstanceOf(NotCompiled)
})
