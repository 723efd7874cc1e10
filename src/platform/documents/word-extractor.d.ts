/** The part of word-extractor 1.0.4 that reads the old Word format; the package has no types of its own. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  interface Piece {
    readonly text: string;
    /** First character of the piece, counted from the beginning of the text. */
    readonly startCp: number;
    /** Where the piece stands in the WordDocument stream. */
    readonly startFilePos: number;
    /** Bytes per character. */
    readonly bpc: 1 | 2;
  }
  /** The compound file and one of its streams, of which nothing else is used. */
  export type OleFile = { readonly brand: unique symbol };
  export type OleStream = { readonly brand: unique symbol };
  export default class WordOleExtractor {
    /** Text in order, deleted passages overwritten with NUL, the mark that ends a table row with `\n`. */
    _pieces: Piece[];
    _boundaries: Record<string, number>;
    extract(reader: unknown): Promise<unknown>;
    /** `buffer` is the WordDocument stream. */
    extractWordDocument(document: OleFile, buffer: Buffer): Promise<unknown>;
    documentStream(document: OleFile, name: string): Promise<OleStream>;
    streamBuffer(stream: OleStream): Promise<Buffer>;
    /** Marks row ends; `buffer` is the WordDocument stream, `tableBuffer` the table stream. */
    writeParagraphProperties(buffer: Buffer, tableBuffer: Buffer): void;
    buildDocument(): unknown;
  }
}

declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Buffer);
  }
}
