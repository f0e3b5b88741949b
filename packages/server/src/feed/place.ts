/** Where one follower stands in the log, told between the transport and the subscription. */
export interface Place {
  /** What the follower has when it comes back, by the header `Last-Event-ID` */
  readonly from: string | null
  /** The cursor up to which everything has been told, with the event under way; null for what is no subscription */
  cursor: string | null
  /** The event of `cursor` is still being made */
  underWay: boolean
}

export const placeOf = (request: Request): Place => ({
  from: request.headers.get('last-event-id') || null,
  cursor: null,
  underWay: false,
})
