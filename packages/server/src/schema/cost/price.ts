/** The price of a field, declared with the field. The unit is a row that the database returns. */
export interface Price {
  /** The largest number of items in an unpaged list: a number, or a function of the arguments */
  readonly atMost?: number | ((args: Arguments) => number)
  /** False where the objects of the field are not rows, or are charged elsewhere */
  readonly row?: false
  /** Additional rows read for each parent object */
  readonly rows?: number
  /** Additional rows that sibling fields share, by name: charged once per name */
  readonly shared?: Readonly<Record<string, number>>
  /**
   * Rows read, or equivalent work, once per occurrence in the document, whatever the number of parent objects: a number,
   * or, of a field, a function of the arguments
   */
  readonly once?: number | ((args: Arguments) => number)
}

export type Arguments = Readonly<Record<string, unknown>>

/**
 * The price as an extension of a field, or of an argument or input field, where it is charged when the argument is set.
 */
export const priced = (price: Price) => ({ cost: price })

/** The extension of a type whose objects are not rows, but part of one, or calculated from several. */
export const noRow = { row: false }

/** The extension of the fields of a connection that hold its page. */
export const onPage = { onPage: true }

/** The price of a scalar value in the answer. */
export const valuePrice = 0.1

/** The price of a condition without an index, which is checked against every row of a list. */
export const scanning = priced({ once: 100 })

/** The price of a count, which scans the whole list. */
export const counting = priced({ row: false, rows: 1, once: 20 })

/**
 * Rows read again for a relation with arguments: when it is selected twice with different arguments, it is read with
 * its parent record and the path to that.
 */
export const readAgain = 3
