import { builder } from '../builder.ts'

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What kind of organization it is.',
  values: {
    OFFICE: { description: 'An office with staff.' },
    COMMITTEE: { description: 'A committee that meets.' },
    AGENCY: { description: 'An agency of the state.' },
  } as const,
})

export const MemberRole = builder.enumType('MemberRole', {
  description: 'The role of a person in an organization.',
  values: {
    CHAIR: { description: 'Chairs a committee (ประธาน).' },
    VICE_CHAIR: { description: 'Stands in for the chair (รองประธาน).' },
    HEAD: { description: 'Heads an office or agency (หัวหน้า).' },
    DEPUTY_HEAD: { description: 'Stands in for the head (รองหัวหน้า).' },
    SECRETARY: { description: 'Is its secretary (เลขานุการ).' },
    ASSISTANT_SECRETARY: { description: 'Assists the secretary (ผู้ช่วยเลขานุการ).' },
    SECTOR_LEAD: { description: 'Leads the work of a sector (หัวหน้าสาขา); `responsibilities` say which.' },
    ADVISER: { description: 'Advises it (ที่ปรึกษา).' },
    OFFICER: { description: 'Is on its staff (เจ้าหน้าที่).' },
    MEMBER: { description: 'Belongs to it, without any of the other roles (กรรมการ).' },
  } as const,
})
