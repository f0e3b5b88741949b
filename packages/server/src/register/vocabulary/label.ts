/** A label in the two languages of the register. Choose one with `pickName`. */
export type Label = { en: string; th: string }

/** A label for every value of an enum. */
export type Labels<Value extends string = string> = Readonly<Record<Value, Label>>
