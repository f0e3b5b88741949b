/** What a field costs, declared beside it. The unit is a row that the database returns. */
export interface Price {
  /** The most objects or values in a list without pages: a number, or one that follows from the arguments */
  readonly atMost?: number | ((args: Arguments) => number)
  /** False where the objects of the field are no rows, or are paid for otherwise */
  readonly row?: false
  /** Rows read beside the objects of the field, for each object that it is asked of */
  readonly rows?: number
  /** The same for rows that fields side by side read together, by what they are: whoever names the same pays once */
  readonly shared?: Readonly<Record<string, number>>
  /** Rows read, or work that takes as long, each time the field stands in a document, however many objects are above it */
  readonly once?: number
}

export type Arguments = Readonly<Record<string, unknown>>

/** The price as an extension of a field, or of an argument or a field of an input: what it costs when somebody gives it. */
export const priced = (price: Price) => ({ cost: price })

/** The extension of a type whose objects are no rows: they are part of one, or reckoned from several. */
export const noRow = { row: false }

/** The extension of the fields of a connection that hold its page. */
export const onPage = { onPage: true }

/** What a value of the answer costs. */
export const valuePrice = 0.1

/** A condition that has to be held against every row of a list: no index finds what answers to it. */
export const scanning = priced({ once: 100 })

/** A number for which the whole list is gone through. */
export const counting = priced({ row: false, rows: 1, once: 20 })

/**
 * Rows read once more for a relation with arguments: asked for twice with different ones, they are read from the record
 * that they hang on, and what leads to it.
 */
export const readAgain = 3
