import { scanXml } from '../documents/xml-scan.js';

/** The words that cells of a workbook point to, by number; readings (rPh) left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let reading = false;
  let phonetic = 0;
  scanXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') phonetic++;
      else if (name === 't') reading = true;
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'rPh') phonetic--;
    },
    text(data) {
      if (reading && phonetic === 0 && strings.length > 0) strings[strings.length - 1] += data;
    },
  });
  return strings;
}
