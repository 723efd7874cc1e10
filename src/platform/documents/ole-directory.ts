/** First bytes of an OLE compound file: Word, Excel and PowerPoint 97–2003, WPS, and encrypted newer files. */
const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export function isOleFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(SIGNATURE);
}

/** What an OLE file holds, told by the names of its streams, never by the file's name. */
export function oleContent(bytes: Buffer): 'encrypted' | 'word' | 'excel' | 'powerpoint' | 'other' {
  if (findStream(bytes, 'EncryptedPackage') !== null) return 'encrypted';
  const word = findStream(bytes, 'WordDocument');
  if (word !== null) return isEncryptedWord(bytes, word) ? 'encrypted' : 'word';
  if (findStream(bytes, 'Workbook') !== null || findStream(bytes, 'Book') !== null) return 'excel';
  if (findStream(bytes, 'PowerPoint Document') !== null) return 'powerpoint';
  return 'other';
}

/** Whether the file holds a stream of a name. */
export function hasStream(bytes: Buffer, name: string): boolean {
  return findStream(bytes, name) !== null;
}

/** Offset of the directory entry of a stream: 128 bytes each, aligned, the name in UTF-16 with its length at 64. */
function findStream(bytes: Buffer, name: string): number | null {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted, 512); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    if (at % 128 === 0 && at + 128 <= bytes.length && bytes.readUInt16LE(at + 64) === wanted.length) return at;
  }
  return null;
}

/** The file information block that begins the stream has bit 0x0100 of its flags set where a password protects it. */
function isEncryptedWord(bytes: Buffer, entry: number): boolean {
  const sectorBytes = 1 << Math.min(bytes.readUInt16LE(30), 16);
  const start = (bytes.readUInt32LE(entry + 116) + 1) * sectorBytes;
  return start + 12 <= bytes.length && (bytes.readUInt16LE(start + 10) & 0x0100) !== 0;
}
