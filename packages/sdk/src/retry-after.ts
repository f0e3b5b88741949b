/**
 * How long the server asks to be left alone, in milliseconds: RFC 9110, section 10.2.3. It names seconds or a date; the
 * date is taken by the server's own clock where the answer shows that. Undefined when there is no such header, or none
 * that can be read, or its time is over.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after') || 'never'
  const seconds = +value
  const ms = seconds >= 0 ? seconds * 1000 : Date.parse(value) - (Date.parse(headers.get('date')!) || Date.now())
  return ms >= 0 ? ms : undefined
}
