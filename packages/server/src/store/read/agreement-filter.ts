/** Which agreements a list has: those that meet every condition that is given. */
export interface AgreementFilter {
  readonly kind?: readonly string[] | null | undefined
  readonly relationship?: readonly string[] | null | undefined
  readonly status?: readonly string[] | null | undefined
  readonly sector?: readonly string[] | null | undefined
  readonly country?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly sisterCity?: readonly string[] | null | undefined
  readonly signedFrom?: string | null | undefined
  readonly signedTo?: string | null | undefined
  readonly expiresBefore?: string | null | undefined
  readonly text?: string | null | undefined
}
