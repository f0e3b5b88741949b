/** Charges a number of changes before they are read, and waits for budget. Rejects when the client disconnects. */
export type ChargeChanges = (changes: number) => Promise<void>

export const freeOfCharge: ChargeChanges = async () => {}
