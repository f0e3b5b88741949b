/** A part of the text that search finds: a heading and what stands below it, up to the next. */
export interface Section {
  /** Path and anchor in the site */
  readonly at: string
  readonly title: string
  /** The title of its page; left out for the beginning of a page */
  readonly of?: string
  readonly text: string
}
