import { builder } from '../builder.ts'
import { noRow } from '../cost/price.ts'

interface Located {
  readonly latitude: number | null
  readonly longitude: number | null
  readonly locationOf?: string | null
}

interface Point {
  readonly latitude: number
  readonly longitude: number
  readonly of: string | null
}

export const GeoPoint = builder.objectRef<Point>('GeoPoint').implement({
  extensions: noRow,
  description: 'A point on the map, WGS 84.',
  fields: t => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north of the equator, -90 to 90.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east of Greenwich, -180 to 180.' }),
    of: t.exposeString('of', {
      nullable: true,
      description: 'What the point marks when it is not the place itself, for example its seat. Null otherwise.',
    }),
  }),
})

/** The coordinates of a place; null where no source gives any, never 0,0. */
export const pointOf = ({ latitude, longitude, locationOf }: Located): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude, of: locationOf ?? null }
