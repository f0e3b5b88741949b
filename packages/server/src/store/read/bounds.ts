import { parsePartialDate } from '../../register/partial-date.ts'

/** The first and last day that a partial date can mean, as values of the columns with its bounds. */
export const boundsOf = (text: string | null | undefined): { earliest: Date | null; latest: Date | null } => {
  if (text == null) return { earliest: null, latest: null }
  const { earliest, latest } = parsePartialDate(text)
  return { earliest: new Date(earliest), latest: new Date(latest) }
}
