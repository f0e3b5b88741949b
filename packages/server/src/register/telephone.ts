import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

/** Digits of any script, and the signs that are written among them. */
const telephone = /^\+?[\d๐-๙ ()./-]*[\d๐-๙](?: ?(?:ext\.?|ต่อ) ?[\d๐-๙]{1,6})?$/u
const longestTelephone = 40

export const phoneViolations = (phone: string | null | undefined): Violation[] => {
  const digits = phone?.replace(/[^\d๐-๙]/gu, '').length ?? 0
  if (phone == null || (telephone.test(phone) && digits >= 5 && phone.length <= longestTelephone)) return []
  return [
    {
      code: 'BAD_VALUE',
      message: say('A telephone number is written with digits and + ( ) - / only, like +66 76 123 456.'),
      path: ['input', 'phone'],
    },
  ]
}
