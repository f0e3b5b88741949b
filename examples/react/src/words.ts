import type { AgreementStatus } from '@sister-city-graph/sdk'

export type Lang = 'en' | 'th'

interface Words {
  title: string
  loading: string
  failed: string
  again: string
  more: string
  undated: string
  visits: string
  sources: string
  count: (shown: number, total: number) => string
  /** The compiler says which are missing. */
  status: Record<AgreementStatus, string>
}

export const words: Record<Lang, Words> = {
  en: {
    title: 'Phuket and the world',
    loading: 'Loading …',
    failed: 'The register could not be read',
    again: 'Try again',
    more: 'More',
    undated: 'Not dated',
    visits: 'Visits',
    sources: 'Sources',
    count: (shown, total) => `${shown} of ${total} agreements`,
    status: {
      REPORTED: 'Reported',
      PROPOSED: 'Proposed',
      IN_APPROVAL: 'In approval',
      APPROVED: 'Approved',
      SIGNED: 'Signed',
      IN_FORCE: 'In force',
      EXPIRED: 'Expired',
      TERMINATED: 'Terminated',
      SUPERSEDED: 'Superseded',
      ABANDONED: 'Abandoned',
      NOT_YET: 'Not yet',
    },
  },
  th: {
    title: 'ภูเก็ตกับโลก',
    loading: 'กำลังโหลด …',
    failed: 'อ่านทะเบียนไม่สำเร็จ',
    again: 'ลองอีกครั้ง',
    more: 'ดูเพิ่มเติม',
    undated: 'ไม่ระบุวันที่',
    visits: 'การเยือน',
    sources: 'แหล่งข้อมูล',
    count: (shown, total) => `${shown} จาก ${total} ฉบับ`,
    status: {
      REPORTED: 'มีรายงาน',
      PROPOSED: 'อยู่ระหว่างเสนอ',
      IN_APPROVAL: 'อยู่ระหว่างขออนุมัติ',
      APPROVED: 'อนุมัติแล้ว',
      SIGNED: 'ลงนามแล้ว',
      IN_FORCE: 'มีผลบังคับ',
      EXPIRED: 'หมดอายุ',
      TERMINATED: 'บอกเลิกแล้ว',
      SUPERSEDED: 'ถูกแทนที่',
      ABANDONED: 'ล้มเลิก',
      NOT_YET: 'ยังไม่มี',
    },
  },
}
