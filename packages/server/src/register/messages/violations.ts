import type { ViolationCode } from '../violation-codes.ts'

// What is said about a broken rule, by its code: in English, and after it in Thai. Names in braces are filled in; names of
// fields and codes stay as they are in the API.

export const violations = {
  ALREADY_DISPUTED: {
    'This fact is part of the contradiction "{topic}" already.': 'ข้อเท็จจริงนี้เป็นส่วนหนึ่งของข้อขัดแย้ง "{topic}" อยู่แล้ว',
  },
  BAD_CHOICE: {
    '{value} is not one of the values of {field}: give one of {choices}.':
      '{value} ไม่ใช่ค่าที่ใช้ได้ของ {field}: เลือกค่าใดค่าหนึ่งจาก {choices}',
  },
  BAD_DATE: {
    '{text} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD':
      '{text} ไม่ใช่วันที่ ให้เขียนเป็น YYYY, YYYY-MM หรือ YYYY-MM-DD (ปี ค.ศ.)',
    '{text} has no year; the first year is 0001': '{text} ไม่มีปี ปีแรกคือ 0001',
    '{text} has no such month; months run from 01 to 12': '{text} ไม่มีเดือนนี้ เดือนมีตั้งแต่ 01 ถึง 12',
    '{text} is not in the calendar; days of {month} run from 01 to {last}':
      '{text} ไม่มีในปฏิทิน เดือน {month} มีวันที่ 01 ถึง {last}',
    '{text} is not a whole day; write YYYY-MM-DD': '{text} ไม่ใช่วันที่ครบถ้วน ให้เขียนเป็น YYYY-MM-DD (ปี ค.ศ.)',
    '{text} is not a Thai date; write it like 26 ก.ค. 2559': '{text} ไม่ใช่วันที่แบบไทย ให้เขียนเช่น 26 ก.ค. 2559',
    'the year {year} is ambiguous; write all four digits': 'ปี {year} กำกวม ให้เขียนครบสี่หลัก',
    'BE {year} is before BE {first} (1941), when the Thai year still began in April; give the Gregorian date':
      'พ.ศ. {year} อยู่ก่อน พ.ศ. {first} ซึ่งปีไทยยังเริ่มในเดือนเมษายน ให้ระบุวันที่แบบ ค.ศ.',
    'A date is a text, like "2018-05-09".': 'วันที่ต้องเป็นข้อความ เช่น "2018-05-09"',
  },
  BAD_ID: {
    'This is the id of {type}: give that of {expected}.': 'นี่คือ id ของ {type}: ให้ระบุ id ของ {expected}',
    'This is not an id of this API: give the "id" of {expected}.': 'นี่ไม่ใช่ id ของ API นี้: ให้ระบุ "id" ของ {expected}',
  },
  BAD_VALUE: {
    'Give a reading of {question}, or withdraw the one on record, but not both.':
      'ให้ระบุข้อมูลใหม่ของ {question} หรือถอนข้อมูลเดิม อย่างใดอย่างหนึ่ง',
    'Only a key with the scope assert speaks for a sister city: give it that scope, or leave sisterCity out.':
      'เฉพาะคีย์ที่มีขอบเขตสิทธิ์ assert เท่านั้นที่พูดแทนเมืองพี่เมืองน้องได้: ให้เพิ่มขอบเขตสิทธิ์นี้ หรือเว้น sisterCity ไว้',
    'A key that speaks for a sister city does nothing else: leave {scope} out.':
      'คีย์ที่พูดแทนเมืองพี่เมืองน้องทำอย่างอื่นไม่ได้: ให้ตัด {scope} ออก',
    'A figure is 0 or more: check it, or quote in text what the source says.':
      'ตัวเลขต้องเป็น 0 ขึ้นไป: ให้ตรวจสอบ หรือยกข้อความของแหล่งข้อมูลมาใส่ใน text',
    'A headcount is 1 or more: leave it out when nobody counted.': 'จำนวนคนต้องเป็น 1 ขึ้นไป หากไม่มีผู้นับให้เว้นไว้',
    'A language must be its ISO 639-1 code of two lower-case letters, like th.':
      'ภาษาต้องเป็นรหัส ISO 639-1 อักษรตัวเล็กสองตัว เช่น th',
    'A language is a tag of BCP 47 in its usual form, like th, en-GB or zh-Hant.':
      'ภาษาต้องเป็นรหัสตาม BCP 47 ในรูปปกติ เช่น th, en-GB หรือ zh-Hant',
    'A document has 1 to {most} pages: leave pages out where nobody counted.':
      'เอกสารมี 1 ถึง {most} หน้า: หากไม่มีผู้นับให้เว้น pages ไว้',
    'A media type is like application/pdf or text/html, without parameters.':
      'ชนิดสื่อเขียนเช่น application/pdf หรือ text/html โดยไม่มีพารามิเตอร์',
    'A SHA-256 has 64 digits of 0-9 and a-f, as the upload gave it.':
      'SHA-256 มี 64 หลักจาก 0-9 และ a-f ตามที่ได้รับเมื่ออัปโหลด',
    'approvalStep is the step of an agreement: give the agreement too, or leave it out.':
      'approvalStep คือขั้นของข้อตกลง: ให้ระบุ agreement ด้วย หรือเว้นไว้',
    'Each person signed for one side: THAI_SIDE or PARTNER.': 'ผู้ลงนามแต่ละคนลงนามให้ฝ่ายเดียว: THAI_SIDE หรือ PARTNER',
    'No step of this number is on record: record the approval first.': 'ไม่มีขั้นหมายเลขนี้ในทะเบียน: ให้บันทึกการอนุมัติก่อน',
    'The register tells the media type of what it holds: leave mediaType out.':
      'ทะเบียนทราบชนิดสื่อของไฟล์ที่เก็บไว้แล้ว: ให้เว้น mediaType ไว้',
    'This key has not uploaded a file of this hash, or so long ago that it was removed: send it to /documents first.':
      'คีย์นี้ยังไม่ได้อัปโหลดไฟล์ที่มีแฮชนี้ หรืออัปโหลดไว้นานจนถูกลบแล้ว: ให้ส่งไฟล์ไปที่ /documents ก่อน',
    'A latitude lies between -90 and 90 degrees.': 'ละติจูดต้องอยู่ระหว่าง -90 ถึง 90 องศา',
    'A list has at most {most} items.': 'รายการหนึ่งมีได้ไม่เกิน {most} รายการ',
    'A longitude lies between -180 and 180 degrees.': 'ลองจิจูดต้องอยู่ระหว่าง -180 ถึง 180 องศา',
    'A name has at most 200 characters.': 'ชื่อยาวได้ไม่เกิน 200 อักขระ',
    'A place of the register has its own name: correct that record, and leave newOutsideName out.':
      'สถานที่ในทะเบียนมีชื่อของตนอยู่แล้ว: ให้แก้ไขรายการนั้น และเว้น newOutsideName ไว้',
    'A place of the register has its country: leave outsideCountry out.':
      'สถานที่ในทะเบียนมีประเทศอยู่แล้ว: ให้เว้น outsideCountry ไว้',
    'A telephone number is written with digits and + ( ) - / only, like +66 76 123 456.':
      'หมายเลขโทรศัพท์เขียนด้วยตัวเลขและ + ( ) - / เท่านั้น เช่น +66 76 123 456',
    'They answer for more than {most} things there: name those to hand over now.':
      'รับผิดชอบอยู่มากกว่า {most} รายการในหน่วยงานนี้: ให้ระบุรายการที่จะส่งมอบในครั้งนี้',
    'They are in it in several roles: say in role which of {roles} ends.':
      'อยู่ในหน่วยงานหลายบทบาท: ให้ระบุใน role ว่าบทบาทใดใน {roles} สิ้นสุด',
    'They cannot hand over to themselves: name another person.': 'ส่งมอบให้ตนเองไม่ได้: ให้ระบุบุคคลอื่น',
    'A slug is made of a-z, 0-9 and single hyphens, like chiang-mai, 200 characters at most.':
      'slug ประกอบด้วย a-z, 0-9 และขีดกลางเดี่ยว เช่น chiang-mai ยาวไม่เกิน 200 อักขระ',
    'A step that is {outcome} does not approve the agreement: leave means out, or give another outcome.':
      'ขั้นตอนที่มีผลเป็น {outcome} ไม่ใช่การอนุมัติข้อตกลง: ให้เว้น means ไว้ หรือระบุผลอื่น',
    'A text has at most {most} characters.': 'ข้อความยาวได้ไม่เกิน {most} อักขระ',
    'A Wikidata item is a Q and a number, like Q12345.': 'รายการของ Wikidata คือ Q ตามด้วยตัวเลข เช่น Q12345',
    'An address begins with http:// or https://, names a host, and has no spaces or characters like < > " or |: copy it from the address bar.':
      'ที่อยู่เว็บต้องขึ้นต้นด้วย http:// หรือ https:// มีชื่อโฮสต์ และไม่มีช่องว่างหรืออักขระอย่าง < > " หรือ | โปรดคัดลอกจากแถบที่อยู่ของเบราว์เซอร์',
    'An amount is in baht, from 0 to {most}, with at most two decimals.':
      'จำนวนเงินเป็นบาท ตั้งแต่ 0 ถึง {most} มีทศนิยมได้ไม่เกินสองตำแหน่ง',
    'That is not a mail address: give one like li@example.org, or leave it out.':
      'ไม่ใช่ที่อยู่อีเมล: ให้ระบุเช่น li@example.org หรือเว้นไว้',
    'An idempotency key has 1 to 200 characters.': 'idempotencyKey ยาว 1 ถึง 200 อักขระ',
    'One person answers for it: give person, or newPerson for somebody who is not on the register.':
      'ผู้รับผิดชอบมีคนเดียว: ให้ระบุ person หรือ newPerson สำหรับผู้ที่ยังไม่มีในทะเบียน',
    'Say which member: give who, with a place of the register or with outsideName.':
      'ให้ระบุสมาชิกใน who โดยให้ place ซึ่งเป็นสถานที่ในทะเบียน หรือ outsideName อย่างใดอย่างหนึ่ง',
    'Give exactly one of {choices}.': 'ให้ระบุอย่างใดอย่างหนึ่งเพียงอย่างเดียวจาก {choices}',
    'Give whole hours from 0 to {most}, which are 30 days.': 'ให้ระบุชั่วโมงเต็มจาก 0 ถึง {most} ซึ่งเท่ากับ 30 วัน',
    'It has {count} memberships on record: give 1 to {count}, or leave period out for the latest.':
      'มีบันทึกสมาชิกภาพ {count} ครั้ง: ให้ระบุ 1 ถึง {count} หรือเว้น period ไว้เพื่อหมายถึงครั้งล่าสุด',
    'locationOf says what the point marks: give the location, or leave it out.':
      'locationOf บอกว่าจุดนั้นคืออะไร: ให้ระบุ location ด้วย หรือเว้น locationOf ไว้',
    'NORMAL is not ranked: leave rankReason out.': 'NORMAL ไม่ใช่การจัดอันดับ: ให้เว้น rankReason ไว้',
    'One person said it: give statedBy, or newSpeaker for somebody who is not on the register.':
      'ผู้กล่าวมีเพียงคนเดียว: ให้ระบุ statedBy หรือ newSpeaker สำหรับผู้ที่ยังไม่มีในทะเบียน',
    'By the plan, step {step} asks {planned}: name that body, or record {body} as a step of its own.':
      'ตามแผน ขั้นที่ {step} ถาม {planned}: ให้ระบุหน่วยงานนั้น หรือบันทึก {body} เป็นขั้นใหม่',
    'Nobody was asked yet in a step that is planned: leave {field} out, or give the outcome.':
      'ขั้นที่วางแผนไว้ยังไม่ได้ถามหน่วยงานใด: ให้เว้น {field} ไว้ หรือระบุผล',
    'Steps run from 1; the next new one is {next}.': 'ลำดับขั้นเริ่มจาก 1 ขั้นใหม่ถัดไปคือ {next}',
    'The template has {steps} steps: give one from 1 to {steps}.': 'แม่แบบมี {steps} ขั้น: ให้ระบุขั้นที่ 1 ถึง {steps}',
    'Usual days are from 1 to {most}: leave them out where no source says how long it takes.':
      'จำนวนวันตามปกติคือ 1 ถึง {most}: หากไม่มีแหล่งข้อมูลระบุให้เว้นไว้',
    'That would make {count} {items}, and at most {most} are kept: leave out or remove what matters least.':
      'จะมี{items} {count} รายการ แต่เก็บได้ไม่เกิน {most} รายการ: ให้ตัดหรือลบรายการที่สำคัญน้อยที่สุด',
    'The text begins with a mark that belongs on a letter: put the letter before it, or leave the mark out.':
      'ข้อความขึ้นต้นด้วยเครื่องหมายที่ต้องอยู่บนตัวอักษร: ให้ใส่ตัวอักษรไว้ข้างหน้า หรือตัดเครื่องหมายออก',
    'The text has {name} ({code}) as its {position} character: leave it out.':
      'ข้อความมี{name} ({code}) เป็นอักขระที่ {position}: ให้ตัดออก',
    'The text has half a character in it, a lone surrogate: leave it out.':
      'ข้อความมีอักขระครึ่งตัว (lone surrogate): ให้ตัดออก',
    'The text has more than 8 marks on the {position} character: leave out those that do not belong there.':
      'อักขระที่ {position} มีเครื่องหมายซ้อนเกิน 8 ตัว: ให้ตัดตัวที่เกินออก',
    'The text has the character NUL in it: leave it out.': 'ข้อความมีอักขระ NUL: ให้ตัดออก',
    'There is no event {position} that could be withdrawn, or it is withdrawn already.':
      'ไม่มีเหตุการณ์ที่ {position} ที่ถอนได้ หรือถอนไปแล้ว',
    'This day is over: give one on which the key shall still work.': 'วันนี้ผ่านไปแล้ว: ให้ระบุวันที่คีย์ยังต้องใช้งานได้',
    'What is pending is not decided: leave decidedOn out, or give the outcome.':
      'เรื่องที่ยังรออยู่ยังไม่มีการตัดสิน: ให้เว้น decidedOn ไว้ หรือระบุผล',
    '{given} is no {noun}; give {give}.': '{given} ไม่ใช่{noun}: ให้ระบุ{give}',
    '{given} is no {noun}; give {give}. Did you mean {near}?': '{given} ไม่ใช่{noun}: ให้ระบุ{give} ท่านหมายถึง {near} หรือไม่',
    '{scope} is not a scope. The scopes are {all}.': '{scope} ไม่ใช่ขอบเขตสิทธิ์ (scope) ขอบเขตสิทธิ์ได้แก่ {all}',
    '{value} is not a whole number: write it in digits, like 12.': '{value} ไม่ใช่จำนวนเต็ม: ให้เขียนเป็นตัวเลข เช่น 12',
    '{value} is too large, or too far below zero: give at most {most}.': '{value} มากหรือน้อยเกินไป: ให้ระบุไม่เกิน {most}',
    '{value} is not a number: write it in digits, like 12 or 7.5.': '{value} ไม่ใช่ตัวเลข: ให้เขียนเป็นตัวเลข เช่น 12 หรือ 7.5',
    '{value} is not a text: put it in quotes.': '{value} ไม่ใช่ข้อความ: ให้ใส่ในเครื่องหมายคำพูด',
    '{value} is not true or false.': '{value} ไม่ใช่ true หรือ false',
    '{value} is not a valid {type}.': '{value} ไม่ใช่ {type} ที่ถูกต้อง',
    '{value} is not an object with the fields of {type}.': '{value} ไม่ใช่ออบเจ็กต์ที่มีฟิลด์ของ {type}',
    'A time of day is written with hours and minutes, like 09:30 or 14:00.':
      'เวลาให้เขียนเป็นชั่วโมงและนาที เช่น 09:30 หรือ 14:00',
  },
  BUDDHIST_YEAR: {
    '{year} is a Buddhist-era year; use {date}': '{year} เป็นปีพุทธศักราช ให้ใช้ {date} (ค.ศ.)',
  },
  CAPACITY_MISSING: {
    'Give in capacity the post in which it was said.': 'ให้ระบุตำแหน่งของผู้กล่าวใน capacity',
  },
  DATE_IN_FUTURE: {
    '{text} is still to come: record it when it has happened.': '{text} ยังมาไม่ถึง: ให้บันทึกเมื่อเกิดขึ้นแล้ว',
    '{text} is still to come, so this would be every contact: give today at the latest.':
      '{text} ยังมาไม่ถึง จึงจะรวมผู้ติดต่อทุกราย: ให้ระบุอย่างช้าเป็นวันนี้',
  },
  DATE_IN_PAST: {
    '{startsOn} is over: record it with its sources instead, or plan it with a stage and its day.':
      '{startsOn} ผ่านไปแล้ว: ให้บันทึกพร้อมแหล่งข้อมูลแทน หรือระบุขั้นตอนพร้อมวันที่ของขั้นตอนนั้น',
  },
  DATE_TOO_EARLY: {
    '{text} is before {firstYear}, from when on the register has dates: check the year.':
      '{text} อยู่ก่อนปี ค.ศ. {firstYear} ซึ่งเป็นปีแรกที่ทะเบียนมีข้อมูล: ให้ตรวจสอบปี',
  },
  DATES_OUT_OF_ORDER: {
    'It is before {earlier}: check both dates.': 'อยู่ก่อน {earlier}: ให้ตรวจสอบทั้งสองวัน',
    'They are in this organization at another time on record: check both dates, or its members.':
      'ตามบันทึกอยู่ในหน่วยงานนี้ในช่วงเวลาอื่น: ให้ตรวจสอบวันที่ทั้งสอง หรือรายชื่อบุคคลในหน่วยงาน',
    'It ends before it begins on {from}: check both dates.': 'สิ้นสุดก่อนวันเริ่ม {from}: ให้ตรวจสอบวันที่ทั้งสอง',
    'They do not answer for that on {on}: it runs from {from} to {until}.':
      'ไม่ได้รับผิดชอบเรื่องนั้นในวันที่ {on}: มีผลตั้งแต่ {from} ถึง {until}',
    'It does not fit with {kind} on {on}: check both dates.': 'ไม่สอดคล้องกับ {kind} เมื่อ {on}: ให้ตรวจสอบวันที่ทั้งสอง',
    'It is due before it was agreed: check both dates.': 'วันครบกำหนดอยู่ก่อนวันที่ตกลงกัน: ให้ตรวจสอบวันที่ทั้งสอง',
    'A member joined on {joinedOn}, before that: check both dates.':
      'มีสมาชิกเข้าร่วมเมื่อ {joinedOn} ซึ่งก่อนวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'A source shows it at work on {confirmedOn}, later.': 'มีแหล่งข้อมูลที่แสดงว่ายังเปิดทำการในวันที่ {confirmedOn} ซึ่งหลังจากนั้น',
    'It closed on {closedOn}, before that day: check both dates.': 'ปิดทำการเมื่อ {closedOn} ซึ่งก่อนวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'It ends before it begins: check both dates.': 'วันสิ้นสุดอยู่ก่อนวันเริ่ม: ให้ตรวจสอบทั้งสองวัน',
    'It ends on {end} already, before that: check both dates.': 'สิ้นสุดเมื่อ {end} อยู่แล้ว ซึ่งก่อนวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'It joined on {joinedOn}, after that: check both dates.': 'เข้าร่วมเมื่อ {joinedOn} ซึ่งหลังจากนั้น: ให้ตรวจสอบทั้งสองวัน',
    'It left before it joined: check both dates.': 'วันที่พ้นจากสมาชิกภาพอยู่ก่อนวันที่เข้าร่วม: ให้ตรวจสอบทั้งสองวัน',
    'It opens before it is shown at work, and closes after that: check these dates.':
      'วันเปิดต้องอยู่ก่อนวันที่มีหลักฐานว่าเปิดทำการ และวันปิดต้องอยู่หลังจากนั้น: ให้ตรวจสอบวันเหล่านี้',
    'It opened on {openedOn}, after that day: check both dates.':
      'เปิดทำการเมื่อ {openedOn} ซึ่งหลังจากวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'It was decided before it was asked: check both dates.': 'วันที่ตัดสินอยู่ก่อนวันที่ขอ: ให้ตรวจสอบทั้งสองวัน',
    'It was proposed on {proposed}, after that day: check both dates.':
      'เสนอเมื่อ {proposed} ซึ่งหลังจากวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'It was read before it was published: check both dates.': 'วันที่อ่านอยู่ก่อนวันที่เผยแพร่: ให้ตรวจสอบทั้งสองวัน',
    'It was signed on {signedOn}, after that day: check both dates.':
      'ลงนามเมื่อ {signedOn} ซึ่งหลังจากวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'It was signed on {signedOn}, after that end: check both dates.':
      'ลงนามเมื่อ {signedOn} ซึ่งหลังจากวันสิ้นสุดนั้น: ให้ตรวจสอบทั้งสองวัน',
    'That is after event {position}, {kind} on {on}: check both dates.':
      'วันนั้นอยู่หลังเหตุการณ์ที่ {position} ({kind} เมื่อ {on}): ให้ตรวจสอบทั้งสองวัน',
    'That is before {started}, when it began: check both dates.': 'วันนั้นอยู่ก่อน {started} ซึ่งเป็นวันเริ่มต้น: ให้ตรวจสอบทั้งสองวัน',
    'The agreement ends before notice was given: check both dates.': 'ข้อตกลงสิ้นสุดก่อนวันที่แจ้งบอกเลิก: ให้ตรวจสอบทั้งสองวัน',
    'The agreement ends before that: check both dates.': 'ข้อตกลงสิ้นสุดก่อนวันนั้น: ให้ตรวจสอบทั้งสองวัน',
    'The later one was signed on {signedOn}: check both dates.': 'ฉบับหลังลงนามเมื่อ {signedOn}: ให้ตรวจสอบทั้งสองวัน',
    'The network was founded in {foundedOn}, after that.': 'เครือข่ายก่อตั้งเมื่อ {foundedOn} ซึ่งหลังจากนั้น',
    'The network was founded in {foundedOn}, after that: check both dates.':
      'เครือข่ายก่อตั้งเมื่อ {foundedOn} ซึ่งหลังจากนั้น: ให้ตรวจสอบทั้งสองวัน',
    'The post ends before it begins: check both dates.': 'วันพ้นตำแหน่งอยู่ก่อนวันเข้ารับตำแหน่ง: ให้ตรวจสอบทั้งสองวัน',
    'The term ends before that day: check both dates, and set the term first if it is wrong.':
      'ระยะเวลาสิ้นสุดก่อนวันนั้น: ให้ตรวจสอบทั้งสองวัน และหากระยะเวลาผิดให้แก้ไขก่อน',
    'The term ends before the agreement begins: check both dates.': 'ระยะเวลาสิ้นสุดก่อนวันที่ข้อตกลงเริ่ม: ให้ตรวจสอบทั้งสองวัน',
    'What followed it is on record on {on}: check both dates.': 'มีบันทึกเหตุการณ์ที่ตามมาเมื่อ {on}: ให้ตรวจสอบทั้งสองวัน',
    'It was held on {on}, and that is not among its days: put its dates right first.':
      'จัดเมื่อ {on} ซึ่งไม่อยู่ในวันของกิจกรรม: ให้แก้ไขวันของกิจกรรมก่อน',
    'It was over by that day: check both dates, or record that it was held.':
      'ในวันนั้นกิจกรรมสิ้นสุดแล้ว: ให้ตรวจสอบวันที่ทั้งสอง หรือบันทึกว่าจัดแล้ว',
    'That day is not among those of the engagement: check its dates and that of the item.':
      'วันนั้นไม่อยู่ในวันของกิจกรรม: ให้ตรวจสอบวันของกิจกรรมและวันของรายการ',
    'That is before it was {kind} on {on}: check both dates.': 'อยู่ก่อนสถานะ{kind}เมื่อ {on}: ให้ตรวจสอบวันที่ทั้งสอง',
  },
  DOMESTIC_PARTY: {
    'Name the countries of those who took part from abroad.': 'ให้ระบุประเทศของผู้เข้าร่วมจากต่างประเทศ',
    'This side must lie outside Thailand.': 'ฝ่ายนี้ต้องอยู่นอกประเทศไทย',
  },
  EMPTY: {
    'A template has at least one step: say which body is asked first, and what.':
      'แม่แบบต้องมีอย่างน้อยหนึ่งขั้น: ให้ระบุว่าถามหน่วยงานใดก่อน และถามเรื่องใด',
    'For what? Name a sector, a partnership, or both.': 'รับผิดชอบเรื่องใด ให้ระบุสาขา ความสัมพันธ์ หรือทั้งสองอย่าง',
    'There is nothing to hand over: they answer for nothing there on {on}.':
      'ไม่มีสิ่งที่จะส่งมอบ: ไม่ได้รับผิดชอบเรื่องใดในหน่วยงานนี้ในวันที่ {on}',
    '{field} cannot be null: give a new value, or leave it out.': '{field} เป็น null ไม่ได้: ให้ระบุค่าใหม่ หรือไม่ส่งฟิลด์นี้',
    '{field} holds an empty text: remove it.': '{field} มีข้อความว่าง: ให้ตัดออก',
    '{field} is empty: fill it in.': '{field} ว่างอยู่: ให้กรอก',
    '{field} is empty: fill it in, or leave it out.': '{field} ว่างอยู่: ให้กรอก หรือไม่ส่งฟิลด์นี้',
    'A person is on record for a public post: name one.': 'บุคคลอยู่ในทะเบียนเพราะตำแหน่งสาธารณะ: ให้ระบุอย่างน้อยหนึ่งตำแหน่ง',
    'Name at least one province, or leave it out for all of them.': 'ให้ระบุอย่างน้อยหนึ่งจังหวัด หรือเว้นไว้สำหรับทุกจังหวัด',
    'Name at least one scope of {all}.': 'ให้ระบุขอบเขตสิทธิ์ (scope) อย่างน้อยหนึ่งรายการจาก {all}',
    'Say whose key it is, like "Phuket office".': 'ให้ระบุว่าเป็นคีย์ของใคร เช่น "สำนักงานภูเก็ต"',
    'Who takes part from abroad? Name sister cities, or countries at least.':
      'ใครเข้าร่วมจากต่างประเทศ? ให้ระบุเมืองพี่เมืองน้อง หรืออย่างน้อยประเทศ',
  },
  FACT_WITHOUT_ANSWER: {
    'Give quantity, text or date: what does the source say?': 'ให้ระบุ quantity, text หรือ date: แหล่งข้อมูลกล่าวว่าอย่างไร?',
  },
  FACTS_TOO_FEW: {
    'Name the facts that contradict each other, two at least.': 'ให้ระบุข้อเท็จจริงที่ขัดแย้งกันอย่างน้อยสองรายการ',
  },
  IN_USE: {
    'The slug {slug} is taken: choose another.': 'slug {slug} มีผู้ใช้แล้ว: ให้เลือกชื่ออื่น',
    '{wikidataId} is another place of the register already: use that record, or check the item.':
      '{wikidataId} เป็นของสถานที่อื่นในทะเบียนอยู่แล้ว: ให้ใช้รายการนั้น หรือตรวจสอบรหัส',
  },
  LIMIT_REACHED: {
    'There are {most} readings of {question} from you on record, and no more are taken: write to the office that keeps the record.':
      'ทะเบียนมีข้อมูลเรื่อง {question} จากท่านแล้ว {most} รายการ และไม่รับเพิ่ม: ให้ติดต่อสำนักงานที่ดูแลรายการนี้',
    'There are {most} open contradictions with what you read: wait until the offices have settled some.':
      'มีข้อขัดแย้งกับข้อมูลของท่านที่ยังไม่ได้ข้อยุติ {most} เรื่อง: ให้รอจนสำนักงานหาข้อยุติได้บางเรื่อง',
  },
  MISSING: {
    'A key with the scope assert speaks for one sister city: name it in sisterCity.':
      'คีย์ที่มีขอบเขตสิทธิ์ assert พูดแทนเมืองพี่เมืองน้องหนึ่งเมือง: ให้ระบุเมืองนั้นใน sisterCity',
    'Give sha256 of an upload, or url where the document is published, or both.':
      'ให้ระบุ sha256 ของไฟล์ที่อัปโหลด หรือ url ที่เผยแพร่เอกสาร หรือทั้งสองอย่าง',
    'Say in mediaType what is at the address, like application/pdf.':
      'ให้ระบุใน mediaType ว่าที่อยู่นั้นเป็นอะไร เช่น application/pdf',
    'Name the tie in partnership: nothing else says between whom it was agreed.':
      'ให้ระบุความสัมพันธ์ใน partnership เพราะไม่มีสิ่งอื่นบอกว่าตกลงกันระหว่างใคร',
    'Say whose contacts: name them in contacts, or give notConfirmedSince.':
      'ให้ระบุผู้ติดต่อใน contacts หรือระบุ notConfirmedSince',
    'The private layer belongs to the office of a province: name the provinces of a key with {scope}.':
      'ข้อมูลภายในเป็นของสำนักงานของจังหวัด: คีย์ที่มีสิทธิ์ {scope} ต้องระบุจังหวัด',
    '{field} is missing: give it.': 'ขาด {field}: ให้ระบุด้วย',
  },
  MONTHS_OUT_OF_RANGE: {
    'A number of months must be from 1 to 1200.': 'จำนวนเดือนต้องอยู่ระหว่าง 1 ถึง 1200',
    'The resulting end is after the year 2399.': 'วันสิ้นสุดที่คำนวณได้อยู่หลังปี ค.ศ. 2399',
  },
  NAME_MISSING: {
    'Give {english} or {thai}: one of the two is needed.': 'ให้ระบุ {english} หรือ {thai} อย่างน้อยหนึ่งอย่าง',
  },
  NOTHING_TO_CHANGE: {
    'Say how you read the agreement, or name in withdraw what you no longer hold.':
      'ให้ระบุว่าท่านบันทึกข้อตกลงนี้ไว้อย่างไร หรือระบุใน withdraw ว่าเรื่องใดที่ท่านไม่ยืนยันแล้ว',
    'That is on record from you already.': 'ทะเบียนมีข้อมูลนี้จากท่านอยู่แล้ว',
    'There is no reading of {question} from you that you could withdraw. One that an office has ranked is withdrawn by that office.':
      'ไม่มีข้อมูลเรื่อง {question} จากท่านที่ถอนได้ ข้อมูลที่สำนักงานจัดอันดับแล้วต้องให้สำนักงานนั้นถอน',
    'The document is this one already: give another file or address.': 'เอกสารเป็นฉบับนี้อยู่แล้ว: ให้ระบุไฟล์หรือที่อยู่อื่น',
    'It is ranked so already.': 'จัดอันดับไว้เช่นนี้อยู่แล้ว',
    'It is settled so already.': 'ได้ข้อยุติเช่นนี้อยู่แล้ว',
    'Say what the record should be.': 'ให้ระบุว่ารายการควรเป็นอย่างไร',
  },
  OTHER_SECTOR_UNNAMED: {
    'Say in otherSector what the sector OTHER stands for.': 'ให้ระบุใน otherSector ว่าสาขา OTHER หมายถึงอะไร',
  },
  OTHER_SECTOR_UNUSED: {
    'otherSector explains the sector OTHER: name that sector too, or leave otherSector out.':
      'otherSector ใช้อธิบายสาขา OTHER: ให้ระบุสาขานั้นด้วย หรือเว้น otherSector ไว้',
  },
  PREFERRED_TWICE: {
    'Another fact is PREFERRED on {property} as of {day}: rank that one otherwise first.':
      'มีข้อเท็จจริงอื่นเป็น PREFERRED ในเรื่อง {property} ณ {day} อยู่แล้ว: ให้เปลี่ยนอันดับรายการนั้นก่อน',
  },
  QUOTE_TOO_LONG: {
    'Quote at most {longestQuote} characters: the words that state the fact.':
      'ให้อ้างข้อความไม่เกิน {longestQuote} อักขระ เฉพาะคำที่กล่าวถึงข้อเท็จจริง',
  },
  RANGE_INVALID: {
    'A RANGE needs max, its upper end.': 'RANGE ต้องมี max ซึ่งเป็นค่าปลายบน',
    'Only a RANGE has max: leave it out, or make the precision RANGE.':
      'มีเฉพาะ RANGE ที่มี max: ให้เว้นไว้ หรือเปลี่ยน precision เป็น RANGE',
    'The max of a RANGE must be above its value: check both.': 'max ของ RANGE ต้องมากกว่า value: ให้ตรวจสอบทั้งสองค่า',
  },
  REASON_MISSING: {
    'Say in mistake what was wrong: readers see it among the events.':
      'ให้ระบุใน mistake ว่าผิดอย่างไร: ผู้อ่านจะเห็นในรายการเหตุการณ์',
    'Say in note why it was dropped.': 'ให้ระบุใน note ว่าเหตุใดจึงยกเลิก',
    'Say in rankReason why it is {rank}: readers see it beside the fact.':
      'ให้ระบุใน rankReason ว่าเหตุใดจึงเป็น {rank}: ผู้อ่านจะเห็นข้างข้อเท็จจริง',
    'Say why, in a sentence.': 'ให้ระบุเหตุผลหนึ่งประโยค',
  },
  REPEATED: {
    '{field} names something twice: name each once.': '{field} มีรายการซ้ำ: ให้ระบุแต่ละรายการครั้งเดียว',
    'Name each source once.': 'ให้ระบุแหล่งข้อมูลแต่ละแหล่งครั้งเดียว',
    'It is in this list already: name each party once.': 'มีอยู่ในรายการนี้แล้ว: ให้ระบุแต่ละฝ่ายครั้งเดียว',
  },
  SECTORS_EMPTY: {
    'Name at least one sector that the text covers.': 'ให้ระบุสาขาที่ข้อตกลงครอบคลุมอย่างน้อยหนึ่งสาขา',
  },
  SECTORS_REPEATED: {
    'Name each sector once.': 'ให้ระบุสาขาแต่ละสาขาครั้งเดียว',
  },
  SOURCE_MISSING: {
    'A legal basis rests on a source: name the one that has it.': 'ฐานทางกฎหมายต้องมีแหล่งข้อมูล: ให้ระบุแหล่งข้อมูลนั้น',
    'Its district, address and telephone number come from a source that says so: name it in sources.':
      'เขตกงสุล ที่อยู่ และหมายเลขโทรศัพท์ต้องมาจากแหล่งข้อมูลที่ระบุไว้: ให้ระบุแหล่งข้อมูลนั้นใน sources',
    'It has begun by that day: name at least one source that shows it.':
      'ในวันนั้นกิจกรรมเริ่มแล้ว: ให้ระบุแหล่งข้อมูลอย่างน้อยหนึ่งแหล่ง',
    'Name a source that shows it, or say in note how it is known.':
      'ให้ระบุแหล่งข้อมูลที่แสดงเรื่องนี้ หรือระบุใน note ว่าทราบได้อย่างไร',
    'Name at least one source: register it first if need be.': 'ให้ระบุแหล่งข้อมูลอย่างน้อยหนึ่งแหล่ง: หากยังไม่มีให้บันทึกแหล่งข้อมูลก่อน',
    'Where it sits and when it is open come from a source that says so: name it in sources.':
      'ที่อยู่และเวลาทำการต้องมาจากแหล่งข้อมูลที่ระบุไว้: ให้ระบุใน sources',
  },
  STATUS_FORBIDS: {
    'Nobody has signed it yet: record the signature first.': 'ยังไม่มีการลงนาม: ให้บันทึกการลงนามก่อน',
    'Planned steps have documents: remove those, or record that the bodies were asked.':
      'ขั้นที่วางแผนไว้มีเอกสารแนบอยู่: ให้ลบเอกสารนั้น หรือบันทึกว่าได้ถามหน่วยงานแล้ว',
    'Approvals are planned for an agreement that is not signed yet, nor given up.':
      'วางแผนการอนุมัติได้เฉพาะข้อตกลงที่ยังไม่ได้ลงนามและยังไม่ยุติ',
    'It is {kind}: correct the record if that is wrong, or record a new commitment that follows it.':
      'สถานะคือ {kind}: หากไม่ถูกต้องให้แก้ไขรายการ หรือบันทึกข้อผูกพันใหม่ที่สืบเนื่องจากรายการนี้',
    'It is signed already, or given up: correct its record, renew it, or propose a new one.':
      'ลงนามไปแล้วหรือยุติไปแล้ว: ให้แก้ไขรายการ ต่ออายุ หรือเสนอฉบับใหม่',
    'Only a signed agreement is superseded.': 'เฉพาะข้อตกลงที่ลงนามแล้วเท่านั้นที่ถูกแทนที่ได้',
    'Only a signed agreement supersedes another: sign it first.':
      'เฉพาะข้อตกลงที่ลงนามแล้วเท่านั้นที่แทนที่ฉบับอื่นได้: ให้บันทึกการลงนามก่อน',
    'Only a signed agreement that was not ended early is renewed.': 'ต่ออายุได้เฉพาะข้อตกลงที่ลงนามแล้วและไม่ได้ถูกยุติก่อนกำหนด',
    'Only an agreement that is not signed is abandoned; after its signature it is terminated.':
      'ยุติก่อนลงนามได้เฉพาะข้อตกลงที่ยังไม่ได้ลงนาม หลังลงนามแล้วให้ใช้การยกเลิก',
    'Only an agreement that is not signed yet is approved.': 'อนุมัติได้เฉพาะข้อตกลงที่ยังไม่ได้ลงนาม',
    'Only an agreement that is not signed yet is submitted for approval.': 'เสนอขออนุมัติได้เฉพาะข้อตกลงที่ยังไม่ได้ลงนาม',
    'Only an agreement that is signed and not in force yet can enter into force.':
      'เริ่มมีผลใช้บังคับได้เฉพาะข้อตกลงที่ลงนามแล้วและยังไม่มีผล',
    'Only an agreement that is signed and not over can be given notice of.':
      'แจ้งบอกเลิกได้เฉพาะข้อตกลงที่ลงนามแล้วและยังไม่สิ้นสุด',
    'Only an agreement that is signed and not over is amended.': 'แก้ไขเพิ่มเติมได้เฉพาะข้อตกลงที่ลงนามแล้วและยังไม่สิ้นสุด',
    'Only an agreement that is signed and not over is terminated; before its signature it is abandoned.':
      'ยกเลิกได้เฉพาะข้อตกลงที่ลงนามแล้วและยังไม่สิ้นสุด ก่อนลงนามให้ใช้การยุติ',
    'The agreement is {status}. {otherwise}': 'สถานะของข้อตกลงคือ {status} {otherwise}',
    'Without a signature it cannot be {kind}: withdraw event {position} too, or give the right date of signature.':
      'หากไม่มีการลงนามจะมีเหตุการณ์ {kind} ไม่ได้: ให้ถอนเหตุการณ์ที่ {position} ด้วย หรือระบุวันลงนามที่ถูกต้อง',
    'The engagement is {status}. {otherwise}': 'สถานะของกิจกรรมคือ {status} {otherwise}',
    'What was requested is accepted, declined, planned, held or cancelled.':
      'คำขอต้องได้รับการตอบรับ ไม่ตอบรับ วางแผน จัด หรือยกเลิก',
    'What was accepted is planned, held or cancelled.': 'สิ่งที่ตอบรับแล้วต้องวางแผน จัด หรือยกเลิก',
    'What was declined can only be requested again: withdraw that it was declined if it was not.':
      'สิ่งที่ไม่ตอบรับทำได้เพียงขอใหม่: หากไม่ได้ปฏิเสธให้ถอนเหตุการณ์นั้น',
    'What was planned is held or cancelled.': 'สิ่งที่อยู่ในแผนต้องจัดหรือยกเลิก',
    'What was cancelled can only be requested or planned again: withdraw that it was cancelled if it was not.':
      'สิ่งที่ยกเลิกแล้วทำได้เพียงขอหรือวางแผนใหม่: หากไม่ได้ยกเลิกให้ถอนเหตุการณ์นั้น',
    'What was held stays so, or is cancelled if it did not take place after all.':
      'สิ่งที่จัดแล้วคงอยู่เช่นนั้น หรือยกเลิกหากไม่ได้จัดจริง',
    'It has not begun yet: record its result when it has been held.': 'กิจกรรมยังไม่เริ่ม: ให้บันทึกผลเมื่อจัดแล้ว',
  },
  TERM_CONTRADICTS: {
    'A notice of {noticeMonths} months is longer than the term: check both, or leave noticeMonths out.':
      'ระยะเวลาแจ้งบอกเลิก {noticeMonths} เดือนยาวกว่าระยะเวลาของข้อตกลง: ให้ตรวจสอบทั้งสองค่า หรือเว้น noticeMonths ไว้',
    'A term of {months} months does not end on {expiresOn}: check both and the beginning, or leave one of the two out.':
      'ระยะเวลา {months} เดือนไม่ได้สิ้นสุดเมื่อ {expiresOn}: ให้ตรวจสอบทั้งสองค่าและวันเริ่ม หรือเว้นค่าใดค่าหนึ่งไว้',
    'A term of {months} months does not end on {expiresOn}: check both and the beginning, or set the term first with one of the two alone.':
      'ระยะเวลา {months} เดือนไม่ได้สิ้นสุดเมื่อ {expiresOn}: ให้ตรวจสอบทั้งสองค่าและวันเริ่ม หรือกำหนดระยะเวลาใหม่ก่อนโดยระบุเพียงค่าเดียว',
    'By the notice on record it ends on {noticed}: leave expiresOn out, or withdraw that notice first.':
      'ตามการแจ้งบอกเลิกที่บันทึกไว้ ข้อตกลงสิ้นสุดเมื่อ {noticed}: ให้เว้น expiresOn ไว้ หรือถอนการแจ้งนั้นก่อน',
    'An OPEN_ENDED term has no expiresOn: leave it out, or make the term FIXED.':
      'ระยะเวลาแบบ OPEN_ENDED ไม่มี expiresOn: ให้เว้นไว้ หรือเปลี่ยนเป็น FIXED',
    'An OPEN_ENDED term has no months: leave them out, or make the term FIXED.':
      'ระยะเวลาแบบ OPEN_ENDED ไม่มี months: ให้เว้นไว้ หรือเปลี่ยนเป็น FIXED',
    'Only an AUTO_RENEWING term has renewalMonths.': 'เฉพาะระยะเวลาแบบ AUTO_RENEWING ที่มี renewalMonths',
  },
  TERM_INCOMPLETE: {
    'A FIXED term needs months or expiresOn.': 'ระยะเวลาแบบ FIXED ต้องมี months หรือ expiresOn',
    'An AUTO_RENEWING term needs renewalMonths.': 'ระยะเวลาแบบ AUTO_RENEWING ต้องมี renewalMonths',
  },
  TEXT_TOO_LONG: {
    '{field} has at most {most} characters here: say it shorter.': '{field} ในที่นี้ยาวได้ไม่เกิน {most} อักขระ: ให้เขียนให้สั้นลง',
  },
  UNKNOWN_FIELD: {
    '{field} is not a field of {type}: check its spelling, or leave it out.':
      '{field} ไม่ใช่ฟิลด์ของ {type}: ให้ตรวจสอบตัวสะกด หรือไม่ส่งฟิลด์นี้',
  },
  UNRELATED: {
    'Only {who} puts facts on record under this source: register the paper or page that you have read as a source of its own.':
      'เฉพาะ{who}เท่านั้นที่บันทึกข้อเท็จจริงภายใต้แหล่งข้อมูลนี้: ให้ลงทะเบียนเอกสารหรือหน้าเว็บที่ท่านอ่านเป็นแหล่งข้อมูลแยกต่างหาก',
    'The series is of another province than the engagement.': 'ชุดการประชุมเป็นของจังหวัดอื่นที่ไม่ใช่ของกิจกรรม',
    'That template is of another province: take one of this province, or of the whole country.':
      'แม่แบบนั้นเป็นของจังหวัดอื่น: ให้ใช้แม่แบบของจังหวัดนี้หรือของทั้งประเทศ',
    'An organization is not part of itself, nor of its own parts: name another.':
      'หน่วยงานสังกัดตนเองหรือหน่วยงานในสังกัดของตนไม่ได้: ให้ระบุหน่วยงานอื่น',
    'Somebody else answers for that, or in another organization: name what is theirs there.':
      'เป็นความรับผิดชอบของผู้อื่นหรือในหน่วยงานอื่น: ให้ระบุรายการของบุคคลนี้ในหน่วยงานนี้',
    'The partnership is of {other}, and the organization of {province}: name one of its own province.':
      'ความสัมพันธ์เป็นของ {other} แต่หน่วยงานเป็นของ {province}: ให้ระบุความสัมพันธ์ของจังหวัดเดียวกัน',
    'They are no consul of this post on record: look at its consuls.': 'ไม่มีบันทึกว่าเป็นกงสุลของสถานกงสุลนี้: ให้ดูรายชื่อกงสุล',
    'They are not in this organization on record: add them by addMember first.':
      'ไม่มีบันทึกว่าอยู่ในหน่วยงานนี้: ให้เพิ่มด้วย addMember ก่อน',
    'They are not in this organization on record: look at its members.': 'ไม่มีบันทึกว่าอยู่ในหน่วยงานนี้: ให้ดูรายชื่อบุคคลในหน่วยงาน',
    '"{title}" belongs to another tie.': '"{title}" เป็นของความสัมพันธ์อื่น',
    '"{title}" is not between this province and one of these sister cities.':
      '"{title}" ไม่ได้อยู่ระหว่างจังหวัดนี้กับเมืองพี่เมืองน้องเหล่านี้',
    'A commitment does not follow itself: name an earlier one.': 'ข้อผูกพันสืบเนื่องจากตัวเองไม่ได้: ให้ระบุรายการก่อนหน้า',
    'A place does not succeed itself.': 'สถานที่สืบต่อจากตัวเองไม่ได้',
    'It is no member of this network on record.': 'ไม่มีบันทึกว่าเป็นสมาชิกของเครือข่ายนี้',
    'An agreement is not based on itself: name an earlier one.': 'ข้อตกลงอ้างอิงตัวเองไม่ได้: ให้ระบุฉบับก่อนหน้า',
    'Name another agreement of the same tie.': 'ให้ระบุข้อตกลงฉบับอื่นของความสัมพันธ์เดียวกัน',
    'That one was itself replaced by this agreement.': 'ฉบับนั้นถูกข้อตกลงนี้แทนที่ไปแล้ว',
    'The subject is not a member of this network on record: add the membership first.':
      'ไม่มีบันทึกว่าสิ่งที่กล่าวถึงเป็นสมาชิกของเครือข่ายนี้: ให้เพิ่มสมาชิกภาพก่อน',
    'It belongs to another tie than the commitment.': 'เป็นของความสัมพันธ์อื่นที่ไม่ใช่ของข้อผูกพันนี้',
    'Commitments that came of it are between others: {count}. Let those come of another engagement first.':
      'มีข้อผูกพันที่เกิดจากกิจกรรมนี้เป็นของคู่อื่น: {count} รายการ ให้แก้ไขรายการเหล่านั้นก่อน',
    'This fact is about another record.': 'ข้อเท็จจริงนี้เกี่ยวกับรายการอื่น',
  },
  VERSION_MISSING: {
    'Give in expectedVersion the version that you looked at.': 'ให้ระบุเวอร์ชันที่ท่านดูอยู่ใน expectedVersion',
  },
} as const satisfies Readonly<Record<ViolationCode, Readonly<Record<string, string>>>>
