import type { Labels } from './label.ts'

/** Labels of the enums of places, their offices, and what happens between them. */
export const placeLabels = {
  PlaceLevel: {
    STATE_OR_PROVINCE: { en: 'State or province', th: 'รัฐหรือมณฑล' },
    PREFECTURE: { en: 'Prefecture', th: 'จังหวัด (ญี่ปุ่น) หรือเขตปกครองตนเอง' },
    CITY: { en: 'City', th: 'เมือง' },
    TOWN: { en: 'Town', th: 'เมืองขนาดเล็ก' },
    DISTRICT: { en: 'District', th: 'เขตหรืออำเภอ' },
    OTHER: { en: 'Other', th: 'อื่น ๆ' },
  },
  ConsulateKind: {
    CONSULATE_GENERAL: { en: 'Consulate-general', th: 'สถานกงสุลใหญ่' },
    CONSULATE: { en: 'Consulate', th: 'สถานกงสุล' },
    CONSULAR_OFFICE: { en: 'Consular office', th: 'สำนักงานกงสุล' },
    HONORARY_CONSULATE: { en: 'Honorary consulate', th: 'สถานกงสุลกิตติมศักดิ์' },
    UNKNOWN: { en: 'Consular post of unknown rank', th: 'ที่ทำการกงสุลไม่ทราบระดับ' },
  },
  Region: {
    NORTH: { en: 'North', th: 'ภาคเหนือ' },
    NORTHEAST: { en: 'Northeast', th: 'ภาคตะวันออกเฉียงเหนือ' },
    CENTRAL: { en: 'Central', th: 'ภาคกลาง' },
    EAST: { en: 'East', th: 'ภาคตะวันออก' },
    WEST: { en: 'West', th: 'ภาคตะวันตก' },
    SOUTH: { en: 'South', th: 'ภาคใต้' },
  },
  OrganizationKind: {
    OFFICE: { en: 'Office', th: 'สำนักงาน' },
    COMMITTEE: { en: 'Committee', th: 'คณะกรรมการ' },
    AGENCY: { en: 'State agency', th: 'หน่วยงานของรัฐ' },
  },
  EngagementKind: {
    DELEGATION: { en: 'Delegation', th: 'คณะผู้แทน' },
    COURTESY_CALL: { en: 'Courtesy call', th: 'เยี่ยมคารวะ' },
    SIGNING_CEREMONY: { en: 'Signing ceremony', th: 'พิธีลงนาม' },
    ANNIVERSARY: { en: 'Anniversary', th: 'งานครบรอบความสัมพันธ์' },
    CONFERENCE: { en: 'Conference', th: 'การประชุม' },
    STUDENT_EXCHANGE: { en: 'Student exchange', th: 'แลกเปลี่ยนนักเรียนนักศึกษา' },
    STAFF_EXCHANGE: { en: 'Staff exchange', th: 'แลกเปลี่ยนบุคลากร' },
    CULTURAL_EVENT: { en: 'Cultural event', th: 'กิจกรรมทางวัฒนธรรม' },
    SPORT: { en: 'Sport', th: 'กีฬา' },
    TRADE_MISSION: { en: 'Trade mission', th: 'คณะผู้แทนการค้า' },
    TRAINING: { en: 'Training', th: 'ฝึกอบรมและศึกษาดูงาน' },
    AID: { en: 'Aid', th: 'ความช่วยเหลือ' },
    CONSULAR_MEETING: { en: 'Consular meeting', th: 'การพบปะกงสุล' },
    OTHER: { en: 'Other', th: 'อื่น ๆ' },
  },
  Direction: {
    INBOUND: { en: 'Inbound', th: 'ต่างประเทศเดินทางมา' },
    OUTBOUND: { en: 'Outbound', th: 'จังหวัดเดินทางไป' },
    ONLINE: { en: 'Online', th: 'ออนไลน์' },
    THIRD_PLACE: { en: 'In a third place', th: 'พบกันที่อื่น' },
  },
} as const satisfies Record<string, Labels>
