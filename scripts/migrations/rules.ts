import {
  type AlterTableCmd,
  type AlterTableStmt,
  type ColumnDef,
  type Constraint,
  type DropStmt,
  type Node,
  parse,
} from 'libpg-query'

// Whether servers of the release before can go on beside a database that has a migration. What is allowed is listed, so that
// whatever nobody thought of is asked about. docs/guides/scaling.md has the rules in words.

/** Why a statement disturbs servers of the release before, or why it cannot run at all: those are `never`. */
export interface Finding {
  readonly because: string
  readonly never?: true
}

export const findingsIn = async (sql: string): Promise<Finding[]> => {
  const { stmts = [] } = await parse(sql)
  const statements = stmts.flatMap(({ stmt }) => (stmt ? [stmt] : []))
  const own = madeIn(statements)
  return statements.flatMap(statement => judge(statement, own))
}

/** What the migration makes itself: nobody else uses it yet. */
interface Own {
  readonly tables: ReadonlySet<string>
  readonly others: ReadonlySet<string>
}

const madeIn = (statements: readonly Node[]): Own => {
  const tables = new Set<string>()
  const others = new Set<string>()
  for (const statement of statements) {
    if ('CreateStmt' in statement) tables.add(statement.CreateStmt.relation?.relname ?? '')
    if ('ViewStmt' in statement) others.add(statement.ViewStmt.view?.relname ?? '')
    if ('CreateFunctionStmt' in statement) others.add(nameOf(statement.CreateFunctionStmt.funcname))
    if ('CreateTrigStmt' in statement) others.add(statement.CreateTrigStmt.trigname ?? '')
  }
  return { tables, others }
}

/** The last part of a name, without its schema or table. */
const nameOf = (parts: readonly Node[] = []): string => {
  const last = parts.at(-1)
  return last && 'String' in last ? (last.String.sval ?? '') : ''
}

/** They only add, or read. */
const harmless = [
  'CreateEnumStmt',
  'CreateExtensionStmt',
  'CreateFunctionStmt',
  'CreateSeqStmt',
  'CommentStmt',
  'InsertStmt',
  'SelectStmt',
  'UpdateStmt',
  'ViewStmt',
]

const judge = (statement: Node, own: Own): Finding[] => {
  const kind = Object.keys(statement)[0]!
  if (harmless.includes(kind)) return []
  if ('TransactionStmt' in statement)
    return [{ because: 'begins or ends a transaction: all migrations of a release are one', never: true }]
  if ('AlterEnumStmt' in statement && !statement.AlterEnumStmt.oldVal)
    return [
      { because: 'adds a value to an enum, which the same transaction could not use: make the type anew', never: true },
    ]
  if ('CreateStmt' in statement)
    return (statement.CreateStmt.tableElts ?? []).flatMap(element => [
      ...('ColumnDef' in element ? constraintsOf(element.ColumnDef).flatMap(each => bondOf(each, own)) : []),
      ...('Constraint' in element ? bondOf(element.Constraint, own) : []),
    ])
  if ('IndexStmt' in statement) {
    const { unique, concurrent, relation, idxname } = statement.IndexStmt
    if (concurrent) return [{ because: `makes ${idxname} concurrently, which no transaction can`, never: true }]
    if (!unique || own.tables.has(relation?.relname ?? '')) return []
    return [{ because: `${idxname} refuses rows that the release before may write` }]
  }
  if ('CreateTrigStmt' in statement) {
    const { trigname, relation } = statement.CreateTrigStmt
    if (own.tables.has(relation?.relname ?? '')) return []
    return [{ because: `the trigger ${trigname} runs when the release before writes to ${relation?.relname}` }]
  }
  if ('AlterTableStmt' in statement) return judgeAlteration(statement.AlterTableStmt, own)
  if ('DropStmt' in statement) return judgeRemoval(statement.DropStmt, own)
  return [{ because: `${kind.replace(/Stmt$/, '')} is not known to leave the release before alone` }]
}

const constraintsOf = ({ constraints = [] }: ColumnDef): Constraint[] =>
  constraints.flatMap(each => ('Constraint' in each ? [each.Constraint] : []))

/** A row that refers to one of an older table may keep it from being deleted. */
const bondOf = ({ contype, pktable, fk_del_action: action }: Constraint, own: Own): Finding[] => {
  const to = pktable?.relname ?? ''
  if (contype !== 'CONSTR_FOREIGN' || own.tables.has(to) || action === 'c' || action === 'n') return []
  return [
    {
      because: `a new table keeps the release before from deleting rows of ${to}: ON DELETE CASCADE or SET NULL does not`,
    },
  ]
}

const judgeAlteration = ({ relation, cmds = [] }: AlterTableStmt, own: Own): Finding[] => {
  const table = relation?.relname ?? ''
  if (own.tables.has(table)) return []
  return cmds.flatMap(cmd => {
    const because = 'AlterTableCmd' in cmd ? disturbance(cmd.AlterTableCmd) : 'is not known'
    return because === null ? [] : [{ because: `${table}: ${because}` }]
  })
}

const disturbance = ({ subtype, name, def }: AlterTableCmd): string | null => {
  switch (subtype) {
    case 'AT_AddColumn': {
      const column = def && 'ColumnDef' in def ? def.ColumnDef : {}
      const kinds = constraintsOf(column).map(({ contype }) => contype)
      const given = kinds.some(kind => ['CONSTR_DEFAULT', 'CONSTR_GENERATED', 'CONSTR_IDENTITY'].includes(kind ?? ''))
      if (kinds.includes('CONSTR_NOTNULL') && !given)
        return `the release before writes rows without ${column.colname}, which has no default`
      if (kinds.includes('CONSTR_UNIQUE') || kinds.includes('CONSTR_PRIMARY'))
        return `${column.colname} is unique, and the release before gives each row the same`
      return null
    }
    case 'AT_ColumnDefault':
      return def ? null : `the release before may count on the default of ${name}`
    case 'AT_DropNotNull':
      return `the release before expects ${name} in every row, once a newer one leaves it out`
    case 'AT_DropColumn':
      return `the release before reads ${name}`
    case 'AT_SetNotNull':
      return `the release before may write rows without ${name}`
    case 'AT_AlterColumnType':
      return `${name} gets another type: plans of the release before end, and it may not know what is in it then`
    case 'AT_AddConstraint':
      return `${def && 'Constraint' in def ? (def.Constraint.conname ?? 'a constraint') : 'a constraint'} refuses rows that the release before may write`
    case 'AT_ValidateConstraint':
      return null
    default:
      return `${subtype?.replace('AT_', '')} is not known to leave the release before alone`
  }
}

const judgeRemoval = ({ removeType, objects = [] }: DropStmt, own: Own): Finding[] => {
  if (removeType === 'OBJECT_INDEX') return []
  return objects.flatMap(object => {
    const name =
      'List' in object
        ? nameOf(object.List.items)
        : 'ObjectWithArgs' in object
          ? nameOf(object.ObjectWithArgs.objname)
          : 'TypeName' in object
            ? nameOf(object.TypeName.names)
            : ''
    // Made anew, in the same transaction.
    if (own.others.has(name) || own.tables.has(name)) return []
    return [{ because: `the release before uses ${name}, which is dropped` }]
  })
}
