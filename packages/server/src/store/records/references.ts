import type { RecordDescriptor } from './descriptor.ts'
import { type RecordJson, rowsOf } from './flat-table.ts'
import { type RecordType, records } from './index.ts'

export interface Reference {
  /** The field of `refersTo` */
  readonly field: string
  readonly type: RecordType
  readonly id: string
}

/** The records that one refers to, by its record in the format of the history. */
export const referencesOf = (type: RecordType, record: RecordJson): Reference[] => {
  const { refersTo }: RecordDescriptor = records[type]
  return Object.entries(refersTo).flatMap(([field, target]) => {
    // The `subjectType` of a fact or a contradiction is always a record type.
    const itsType = (target === 'Subject' ? record['subjectType'] : target) as RecordType
    return valuesAt(record, field).map(id => ({ field, type: itsType, id }))
  })
}

/** Those along which it belongs to a part of the register. */
export const parentsOf = (type: RecordType, record: RecordJson): Reference[] => {
  const { belongsBy }: RecordDescriptor = records[type]
  return referencesOf(type, record).filter(({ field }) => belongsBy.includes(field))
}

const valuesAt = (record: RecordJson, field: string): string[] => {
  const [name = '', ofRows] = field.split('.')
  if (ofRows !== undefined) return rowsOf(record[name]).flatMap(row => valuesAt(row, ofRows))
  const value = record[name]
  return (Array.isArray(value) ? value : [value]).filter(id => typeof id === 'string')
}
