import type { GraphQLResolveInfo } from 'graphql'
import type { List, PageArguments } from '../store/read/list/list.ts'
import type { NodeType } from '../store/records/global-id.ts'
import type { Arg } from './builder.ts'
import { type Connection, connect, pageArgs } from './connection.ts'
import type { Context } from './context.ts'
import { dayAt } from './day.ts'
import { readFilterNames } from './place/names.ts'

interface Filtered<Type, Args, Filter, Order, Parent> {
  readonly type: Type
  readonly node: NodeType
  readonly args: (arg: Arg) => Args
  /** The filtered list; with `parent`, restricted to a parent of that type */
  readonly list: (
    filter: Partial<Filter>,
    orderBy: Order | null | undefined,
    parent: Parent | undefined,
    asOf: string | null,
  ) => List
}

/**
 * Creates the options of fields with a filtered connection: of the whole register, or, with `parent`, of the records of
 * a parent node of that type, identified by its id, or by its code if it has no id.
 */
export const filteredConnection =
  <Type, Args, Filter extends object, Order, Parent>({
    type,
    node,
    args,
    list,
  }: Filtered<Type, Args, Filter, Order, Parent>) =>
  (arg: Arg, description: string, parent?: Parent) => ({
    type,
    args: { ...args(arg), ...pageArgs(arg) },
    description,
    resolve: (
      of: { id: string } | { code: string } | object,
      {
        filter,
        orderBy,
        ...page
      }: PageArguments & { filter?: Filter | null | undefined; orderBy?: Order | null | undefined },
      context: Context,
      info: GraphQLResolveInfo,
    ) => {
      const asOf = dayAt(context, info, (filter as { asOf?: string | null } | null | undefined)?.asOf)
      const connection = (named: Partial<Filter>): Connection => {
        const items = list(named, orderBy, parent, asOf)
        return parent === undefined ? connect(info, node, items, page) : connect(info, node, items, page, keyOf(of))
      }
      const named = readFilterNames(context, filter)
      return named instanceof Promise ? named.then(connection) : connection(named)
    },
  })

const keyOf = (of: { readonly id?: string; readonly code?: string }): string => of.id ?? of.code ?? ''
