import pg from 'pg'
import type { Statement } from './connections.ts'
import type { TransactionSettings } from './session.ts'

// Behind a pooler in transaction mode every transaction may be on another connection to the database. So nothing is left
// on one that a later transaction would need: no plan with a name, no setting. Each transaction brings its settings along.

/** The part of the driver's connection that its queries write to. */
interface Wire {
  parse(config: { text: string }): void
  bind(config: object): void
  execute(config: object): void
}

/** What the driver has but does not declare in its types */
const DriverQuery = pg.Query as unknown as new (
  config: object,
  values: undefined,
  callback: (error: Error | null, result: pg.QueryResult) => void,
) => {
  prepare(wire: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}

/**
 * A statement with the settings sent in front of it, in one message to the database and so in one transaction
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING): no waiting for an answer between.
 */
class QueryWithSettings extends DriverQuery {
  readonly #settings: string
  /** Whether the answers that come are those to the statement itself */
  #isSet = false

  constructor(settings: string, ...query: ConstructorParameters<typeof DriverQuery>) {
    super(...query)
    this.#settings = settings
  }

  requiresPreparation(): boolean {
    return true
  }

  override prepare(wire: Wire): void {
    wire.parse({ text: this.#settings })
    wire.bind({})
    wire.execute({})
    super.prepare(wire)
  }

  override handleDataRow(message: unknown): void {
    if (this.#isSet) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#isSet) super.handleCommandComplete(message, wire)
    else this.#isSet = true
  }
}

/** Sends a statement, of which `isInside` says whether it is part of a transaction that was begun, or `BEGIN` itself. */
export const pooledQuery =
  ({ begin, select }: TransactionSettings) =>
  async (client: pg.ClientBase, statement: Statement | string, isInside: boolean): Promise<pg.QueryResult> => {
    const { name: _, ...config } = (typeof statement === 'string' ? { text: statement } : statement) as pg.QueryConfig
    if (config.text === 'BEGIN') {
      const results = (await client.query(begin)) as unknown as pg.QueryResult[]
      return results[0]!
    }
    if (isInside) return client.query(config)
    return new Promise((resolve, reject) => {
      client.query(
        new QueryWithSettings(select, config, undefined, (error, result) =>
          error ? reject(error) : resolve(result),
        ) as unknown as pg.Submittable,
      )
    })
  }
