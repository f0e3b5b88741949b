/** A date as the register has it: YYYY, YYYY-MM or YYYY-MM-DD. */
const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** No year of the register is later, and every one of the Buddhist Era is. */
const firstBuddhistYear = 2400

/** A date of a list as the register would write it, from either era; null when it is not one. */
export const readDate = (text: string): string | null => {
  const digits = text.trim().replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))
  const [, year, month, day] = form.exec(digits) ?? []
  if (year === undefined) return null
  const gregorian = Number(year) >= firstBuddhistYear ? Number(year) - 543 : Number(year)
  const date = [String(gregorian).padStart(4, '0'), month, day].filter(part => part !== undefined).join('-')
  const first = `${date}${'-01'.repeat(3 - date.split('-').length)}`
  return new Date(first).toJSON()?.startsWith(first) ? date : null
}

/** `WITHIN`: one of them is less precise, and says the same as far as it goes. */
export const compareDates = (one: string, other: string): 'SAME' | 'WITHIN' | 'OTHER' =>
  one === other ? 'SAME' : one.startsWith(`${other}-`) || other.startsWith(`${one}-`) ? 'WITHIN' : 'OTHER'
