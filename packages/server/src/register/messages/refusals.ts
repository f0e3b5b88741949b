// What is said about any other reason why nothing was written, by its code: in English, and after it in Thai.

export const refusals = {
  ALREADY_DONE: {
    '"{title}" renews it already: renew that one.': '"{title}" ต่ออายุไปแล้ว: ให้ต่ออายุฉบับนั้น',
    'It closed on {closedOn} already: correct the record if that is wrong.':
      'ปิดทำการไปแล้วเมื่อ {closedOn}: หากไม่ถูกต้องให้แก้ไขรายการ',
    'It ended on {until} already: correct the record if that is wrong.': 'สิ้นสุดไปแล้วเมื่อ {until}: หากไม่ถูกต้องให้แก้ไขรายการ',
    'They left on {until} already: correct the record if that is wrong.': 'พ้นไปแล้วเมื่อ {until}: หากไม่ถูกต้องให้แก้ไขรายการ',
    'It has left already: correct that membership if it is wrong.': 'พ้นจากสมาชิกภาพไปแล้ว: หากไม่ถูกต้องให้แก้ไขสมาชิกภาพนั้น',
    'It is cancelled already.': 'ยกเลิกไปแล้ว',
    'It was signed on {signedOn}: correct the record if that is wrong.':
      'ลงนามไปแล้วเมื่อ {signedOn}: หากไม่ถูกต้องให้แก้ไขรายการ',
    'That is on record already: correct the record if it is wrong.': 'บันทึกไว้แล้ว: หากไม่ถูกต้องให้แก้ไขรายการ',
    'This key expired at {expiresAt}: make a new one instead.': 'คีย์นี้หมดอายุเมื่อ {expiresAt}: ให้สร้างคีย์ใหม่',
    'This key was revoked at {revokedAt}.': 'คีย์นี้ถูกเพิกถอนเมื่อ {revokedAt}',
  },
  ALREADY_EXISTS: {
    'They answer for that on record, from {from} to {to}: end that first, or correct it.':
      'มีบันทึกว่ารับผิดชอบเรื่องนี้ตั้งแต่ {from} ถึง {to}: ให้บันทึกการสิ้นสุดก่อน หรือแก้ไขรายการ',
    'They are in this role on record, from {from} to {to}: end that first, or correct it.':
      'มีบันทึกว่าดำรงบทบาทนี้ตั้งแต่ {from} ถึง {to}: ให้บันทึกการสิ้นสุดก่อน หรือแก้ไขรายการ',
    'An open post of this country and kind in this province is on record: confirm that one.':
      'มีสถานกงสุลประเภทนี้ของประเทศนี้ในจังหวัดนี้ที่เปิดอยู่แล้ว: ให้ยืนยันรายการนั้น',
    'A member of this name is on record: check which of the two is meant.':
      'มีสมาชิกชื่อนี้ในทะเบียนอยู่แล้ว: ให้ตรวจสอบว่าหมายถึงรายใด',
    'It has another membership on record, from {from} to {to}: correct that one first.':
      'มีบันทึกสมาชิกภาพอื่นตั้งแต่ {from} ถึง {to}: ให้แก้ไขสมาชิกภาพนั้นก่อน',
    'It is a member on record: end that membership first, or correct it.':
      'มีบันทึกว่าเป็นสมาชิกอยู่แล้ว: ให้บันทึกการสิ้นสุดสมาชิกภาพนั้นก่อน หรือแก้ไขสมาชิกภาพนั้น',
    'It was a member on record until {leftOn}: check when it joined, or correct that membership.':
      'มีบันทึกว่าเป็นสมาชิกจนถึง {leftOn}: ให้ตรวจสอบวันที่เข้าร่วม หรือแก้ไขสมาชิกภาพนั้น',
  },
  ALREADY_LIVE: {
    'The two have an agreement of this kind that may be the same: {names}. Go on with that one, or name it in distinctFrom if this is another, or is to replace it.':
      'ทั้งสองฝ่ายมีข้อตกลงประเภทนี้ที่อาจเป็นฉบับเดียวกัน: {names} ให้ดำเนินการต่อกับฉบับนั้น หรือหากเป็นคนละฉบับหรือจะใช้แทนฉบับนั้น ให้ระบุฉบับนั้นใน distinctFrom',
  },
  IDEMPOTENCY_KEY_REUSED: {
    'This idempotency key was used for another request: make a new one for each.':
      'idempotencyKey นี้ใช้กับคำขออื่นไปแล้ว: ให้สร้างใหม่สำหรับแต่ละคำขอ',
  },
  MISSING_SCOPE: {
    'The key "{name}" lacks the scope {scope}: ask your administrator for one that has it.':
      'คีย์ "{name}" ไม่มีขอบเขตสิทธิ์ {scope}: ให้ขอคีย์ที่มีสิทธิ์นี้จากผู้ดูแล',
  },
  NOT_FOUND: {
    'There is no {what} of this id: look it up again.': 'ไม่มี{what}ที่มี id นี้: ให้ค้นหาอีกครั้ง',
  },
  OTHER_PARTY: {
    'This key speaks for {city} alone, and this agreement is one of {other}: look up an agreement of your own.':
      'คีย์นี้พูดแทน {city} เท่านั้น แต่ข้อตกลงนี้เป็นของ {other}: ให้ค้นหาข้อตกลงของเมืองท่าน',
    'This key speaks for no sister city: ask your administrator for one that does.':
      'คีย์นี้ไม่ได้พูดแทนเมืองพี่เมืองน้องใด: ให้ขอคีย์เช่นนั้นจากผู้ดูแล',
  },
  OTHER_PROVINCE: {
    'This key looks after keys for {allowed} alone, and this one is for {provinces}.':
      'คีย์นี้ดูแลได้เฉพาะคีย์ของ {allowed} แต่คีย์นั้นเป็นของ {provinces}',
    'This key belongs to no office of {foreign}: use a key of that office.':
      'คีย์นี้ไม่ใช่ของสำนักงานของ {foreign}: ให้ใช้คีย์ของสำนักงานนั้น',
    'This key may write about {allowed}, and this concerns the whole country: use a key for all provinces.':
      'คีย์นี้บันทึกเกี่ยวกับ {allowed} ได้ แต่รายการนี้เป็นของทั้งประเทศ: ให้ใช้คีย์ของทุกจังหวัด',
    'This key may write about {allowed}, not about {foreign}: use a key of that province.':
      'คีย์นี้บันทึกเกี่ยวกับ {allowed} ได้ แต่ไม่ใช่ {foreign}: ให้ใช้คีย์ของจังหวัดนั้น',
  },
  POSSIBLE_DUPLICATE: {
    'A record of this name is there already: {names}. Use that one, or name it in distinctFrom if this is another.':
      'มีรายการชื่อนี้อยู่แล้ว: {names} ให้ใช้รายการนั้น หรือหากเป็นคนละรายการให้ระบุรายการนั้นใน distinctFrom',
  },
  STILL_REFERRED_TO: {
    '{name} answers for something there on record ({count}): hand that over first, by handOver.':
      '{name} ยังรับผิดชอบเรื่องในหน่วยงานนี้ ({count} รายการ): ให้ส่งมอบด้วย handOver ก่อน',
    'Facts are about it ({facts}): remove those first, or correct it instead.':
      'มีข้อเท็จจริงเกี่ยวกับสมาชิกภาพนี้ ({facts} รายการ): ให้ลบข้อเท็จจริงเหล่านั้นก่อน หรือแก้ไขสมาชิกภาพนี้แทน',
    'Other records refer to it: {records}. Remove those, or let them refer to another, first; or correct this record instead.':
      'มีรายการอื่นอ้างถึง: {records} ให้ลบรายการเหล่านั้น หรือให้อ้างถึงรายการอื่นก่อน หรือแก้ไขรายการนี้แทน',
  },
  UNAUTHENTICATED: {
    'This needs a key with the scope {scope}: send it as "Authorization: Bearer …", or ask your administrator for one.':
      'ต้องใช้คีย์ที่มีขอบเขตสิทธิ์ {scope}: ให้ส่งเป็น "Authorization: Bearer …" หรือขอจากผู้ดูแล',
  },
  VERSION_MISMATCH: {
    'The fact is ranked {rank}, not {expectedRank}: look at what has changed and decide again.':
      'ข้อเท็จจริงนี้มีอันดับ {rank} ไม่ใช่ {expectedRank}: ให้ดูว่ามีอะไรเปลี่ยนแล้วตัดสินใจใหม่',
    'The {what} is at version {version}, not {expected}: look at what has changed and decide again.':
      '{what}อยู่ที่เวอร์ชัน {version} ไม่ใช่ {expected}: ให้ดูว่ามีอะไรเปลี่ยนแล้วตัดสินใจใหม่',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
