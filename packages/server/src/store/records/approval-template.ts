import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, own, provinceColumns, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { distinct, onlyProvince } from './provinces.ts'
import { calledByName, entry, namesOf, provinceNames } from './search-entry.ts'
import { names, place, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.ApprovalTemplateScalarFieldEnum),
  links: sourcesOf('approval_template'),
  owned: {
    steps: {
      table: 'approval_template_step',
      owner: 'template_id',
      order: 'position',
      columns: keptColumns(Prisma.ApprovalTemplateStepScalarFieldEnum),
      links: sourcesOf('approval_template_step'),
      always: true,
    },
  },
}

const asked = { nameEn: true, nameTh: true, legalBasisEn: true, legalBasisTh: true } as const

export const approvalTemplate = {
  ...kept,
  plural: 'approvalTemplates',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.approvalTemplate,
  refersTo: { provinceId: 'Province', sources: 'Source', 'steps.sources': 'Source' },
  belongsBy: ['provinceId'],
  // Without a province it concerns the whole country, and no particular one.
  provinces: async (tx, id) => {
    const row = await tx.approvalTemplate.findUnique({ where: { id }, select: onlyProvince })
    return row && distinct([row.provinceId])
  },
  wholeCountry: true,
  subject: false,
  referrers: () => ({}),
  search: {
    weight: 1,
    entries: async (tx, ids) => {
      const select = { id: true, ...names, note: true, steps: { select: asked }, province: { select: place } } as const
      const rows = await tx.approvalTemplate.findMany({ ...those(ids), select })
      return rows.map(({ steps, province, note, ...row }) =>
        entry('ApprovalTemplate', row.id, calledByName(row), namesOf(row), province ? provinceNames(province) : [], [
          note,
          ...steps.flatMap(step => Object.values(step)),
        ]),
      )
    },
  },
  flatTable: flatTable(kept, {
    provinceId: provinceColumns,
    note: [
      own('note'),
      ['steps', ({ steps }) => rowsOf(steps).length],
      ['steps_en', ({ steps }) => rowsOf(steps).flatMap(step => step['nameEn'] ?? [])],
      ['steps_th', ({ steps }) => rowsOf(steps).flatMap(step => step['nameTh'] ?? [])],
    ],
  }),
} as const satisfies RecordDescriptor
