/** The text with Thai digits, ๐ to ๙, as Arabic ones. */
export const withArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))
