import { localDate, type LocalDate } from '../../kernel/local-date.js';
import { sameDocumentNumber, STATE_COUNCIL_ORDER, type DocumentNumber } from './document-number.js';

/** A document whose number and title are certain. To add one, add an entry below; nothing else needs a change. */
export interface KnownDocument {
  readonly number: DocumentNumber;
  /** Full title, of the notice where a notice issues it; `null` where only number and subject are certain. */
  readonly title: string | null;
  /** What it issues, and short names in use; compared without 中华人民共和国, the issuer's name, 关于 and 印发…的通知. */
  readonly aliases: readonly string[];
  /** Names so short that other documents carry them too, as 《条例》: they confirm a number, and never accuse one. */
  readonly shortNames?: readonly string[];
  readonly issuedOn?: LocalDate;
  readonly inForceFrom?: LocalDate;
  /** First day on which another text stands in its place. */
  readonly replacedFrom?: LocalDate;
  /** `report-format`: a notice that sets the format of the annual report. */
  readonly subject?: 'report-format';
}

const REGULATION = '中华人民共和国政府信息公开条例';
const OFFICE = '国务院办公厅政府信息与政务公开办公室';

/** 《条例》 and what the office of the State Council has issued under it. */
export const KNOWN_DOCUMENTS: readonly KnownDocument[] = [
  {
    number: { issuer: STATE_COUNCIL_ORDER, year: null, serial: 711 },
    title: REGULATION,
    aliases: ['政府信息公开条例', '信息公开条例', '新修订的政府信息公开条例'],
    shortNames: ['条例', '新条例'],
    issuedOn: localDate('2019-04-03'),
    inForceFrom: localDate('2019-05-15'),
  },
  {
    number: { issuer: STATE_COUNCIL_ORDER, year: null, serial: 492 },
    title: REGULATION,
    aliases: ['政府信息公开条例', '信息公开条例'],
    shortNames: ['条例'],
    issuedOn: localDate('2007-04-05'),
    inForceFrom: localDate('2008-05-01'),
    replacedFrom: localDate('2019-05-15'),
  },
  {
    number: { issuer: '国办公开办函', year: 2019, serial: 60 },
    title: `${OFFICE}关于政府信息公开工作年度报告有关事项的通知`,
    aliases: ['中华人民共和国政府信息公开工作年度报告格式（试行）', '政府信息公开工作年度报告有关事项的通知'],
    subject: 'report-format',
  },
  {
    number: { issuer: '国办公开办函', year: 2021, serial: 30 },
    title: `${OFFICE}关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知`,
    aliases: ['中华人民共和国政府信息公开工作年度报告格式'],
    issuedOn: localDate('2021-09-26'),
    subject: 'report-format',
  },
  {
    number: { issuer: '国办函', year: 2020, serial: 109 },
    title: '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知',
    aliases: ['政府信息公开信息处理费管理办法', '信息处理费管理办法', '信息公开处理费管理办法'],
    issuedOn: localDate('2020-11-17'),
    inForceFrom: localDate('2021-01-01'),
  },
  // On time limits; its title is not certain, so that no title is ever held against it.
  { number: { issuer: '国办公开办函', year: 2015, serial: 207 }, title: null, aliases: [] },
  {
    number: { issuer: '国办公开办函', year: 2016, serial: 201 },
    title: `${OFFICE}关于政府信息公开年度报告有关项目填报问题的解释`,
    aliases: [],
    issuedOn: localDate('2016-09-01'),
  },
  {
    number: { issuer: '国办公开办函', year: 2016, serial: 235 },
    title: `${OFFICE}关于政府信息公开处理决定送达问题的解释`,
    aliases: [],
    issuedOn: localDate('2016-12-07'),
  },
  {
    number: { issuer: '国办公开办函', year: 2019, serial: 61 },
    title: `${OFFICE}关于规范政府信息公开平台有关事项的通知`,
    aliases: [],
  },
  {
    number: { issuer: '国办发', year: 2019, serial: 14 },
    title: '国务院办公厅关于印发2019年政务公开工作要点的通知',
    aliases: ['2019年政务公开工作要点'],
  },
];

/** The document that carries a number, or `null` where the registry does not have it: then nothing is to be said of it. */
export function knownDocument(number: DocumentNumber): KnownDocument | null {
  return KNOWN_DOCUMENTS.find((document) => sameDocumentNumber(document.number, number)) ?? null;
}
