// Checked by the compiler alone: whatever TanStack Query does with options and keys knows their types.
import {
  Agreements,
  type AgreementsQuery,
  createClient,
  Province,
  type ProvinceQuery,
  type RegistryError,
} from '@sister-city-graph/sdk'
import { infiniteQueryOptions, queryOptions } from '@sister-city-graph/sdk/tanstack'
import {
  QueryClient,
  useInfiniteQuery,
  usePrefetchQuery,
  useQueries,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQueries,
  useSuspenseQuery,
} from '@tanstack/react-query'

const client = createClient({ endpoint: '/graphql' })
const one = queryOptions(client, Province, { code: 'phuket' })
const many = infiniteQueryOptions(client, Agreements, { first: 5 })

export function Hooks() {
  const asked: { data: ProvinceQuery | undefined; error: RegistryError | null } = useQuery(one)
  const narrowed: string | undefined = useQuery({ ...one, select: ({ province }) => province?.name }).data
  const paged: { pages: AgreementsQuery[] } | undefined = useInfiniteQuery(many).data
  const sure: ProvinceQuery = useSuspenseQuery(one).data
  const surePages: AgreementsQuery[] = useSuspenseInfiniteQuery(many).data.pages
  const [both] = useQueries({ queries: [one] })
  const [sureToo] = useSuspenseQueries({ queries: [one] })
  const error: RegistryError | null = both.error
  usePrefetchQuery(one)
  return [asked, narrowed, paged, sure, surePages, sureToo.data.province?.name, error].length
}

export async function cached(cache = new QueryClient()) {
  const kept: ProvinceQuery | undefined = cache.getQueryData(one.queryKey)
  const pages: AgreementsQuery[] | undefined = cache.getQueryData(many.queryKey)?.pages
  const failure: RegistryError | null | undefined = cache.getQueryState(one.queryKey)?.error
  const ensured: ProvinceQuery = await cache.ensureQueryData(one)
  cache.setQueryData(one.queryKey, before => before && { ...before, province: null })
  // @ts-expect-error what the operation does not answer
  cache.setQueryData(one.queryKey, { province: 'Phuket' })
  return [kept, pages, failure, ensured]
}
