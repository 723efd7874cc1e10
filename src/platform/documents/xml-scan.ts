import { Parser } from 'htmlparser2';

export interface XmlHandler {
  /** `end` is the offset behind the tag. */
  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void;
  close?(name: string, end: number): void;
  text?(data: string): void;
}

/** Goes through the tags of an XML part one after another: no tree, no entities of its own, no recursion. */
export function scanXml(xml: string, handler: XmlHandler): void {
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open(name, attributes, parser.endIndex + 1),
      onclosetag: (name) => handler.close?.(name, parser.endIndex + 1),
      ...(handler.text === undefined ? {} : { ontext: (data: string) => handler.text?.(data) }),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
