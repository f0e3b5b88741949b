import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { encodeId } from '../src/store/records/global-id.ts'

const texts: Record<string, unknown> = {
  Boolean: true,
  Date: '2020-02-03',
  DateTime: '2020-02-03T04:05:06.000Z',
  Float: 1,
  ID: encodeId('Agreement', 'of-nobody'),
  Int: 1,
  JSON: {},
  PartialDate: '2020-02',
  String: 'made-up',
  URL: 'https://example.org/made-up',
}

/** A value of an input type that GraphQL accepts: what is required and no more, about nothing that there is. */
export const madeUp = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return madeUp(type.ofType)
  if (isListType(type)) return [madeUp(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
    return Object.fromEntries(given.map(field => [field.name, madeUp(field.type)]))
  }
  if (!(type.name in texts)) throw new Error(`Say what a ${type.name} looks like`)
  return texts[type.name]
}
