import type { Model } from '../../models.ts'

// The small part of Prisma's conditions and orders that relations of the schema use, as SQL.

/** Makes a parameter of a value. */
export type Bind = (value: unknown) => string

/** @throws Error for what it does not know, rather than to leave it out */
export const conditionOf = (model: Model, alias: string, where: object, bind: Bind): string => {
  const parts = Object.entries(where).map(([name, wanted]): string => {
    if (name === 'AND' || name === 'OR') {
      const all = (wanted as object[]).map(each => conditionOf(model, alias, each, bind))
      return `(${all.join(name === 'AND' ? ' AND ' : ' OR ')})`
    }
    const column = `${alias}.${model.column(name)}`
    if (wanted === null) return `${column} IS NULL`
    if (typeof wanted !== 'object') return `${column} = ${bind(wanted)}`
    const comparisons = Object.entries(wanted as Record<string, unknown>).map(([operator, value]) => {
      const sign = operators[operator]
      if (!sign) throw new Error(`There is no SQL for the condition ${operator} on ${model.name}.${name}.`)
      return `${column} ${sign} ${bindValue(value, bind)}`
    })
    return comparisons.join(' AND ')
  })
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ')
}

const operators: Readonly<Record<string, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

const bindValue = (value: unknown, bind: Bind): string =>
  value instanceof Date ? `${bind(value.toISOString().slice(0, 10))}::text::date` : bind(value)

export const orderOf = (model: Model, alias: string, orderBy: object): string =>
  Object.entries(orderBy)
    .map(([name, direction]) => {
      if (direction !== 'asc' && direction !== 'desc') throw new Error(`There is no SQL for that order of ${name}.`)
      return `${alias}.${model.column(name)} ${direction}`
    })
    .join(', ')
