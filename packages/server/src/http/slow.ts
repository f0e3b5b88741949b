import type { Observation } from './observation.ts'

/** Whether a request took `slowMs` or longer; 0 for never. Event streams are as long as their readers stay. */
export const isSlow = ({ ms, events, kind }: Pick<Observation, 'ms' | 'events' | 'kind'>, slowMs: number): boolean =>
  slowMs > 0 && ms >= slowMs && events === 0 && kind !== 'subscription'
