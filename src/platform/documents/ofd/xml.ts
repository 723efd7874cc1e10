/** The namespace of GB/T 33190-2016. */
const OFD_NAMESPACE = 'http://www.ofdspec.org/2016';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element of OFD with what stands in it, XML already; an attribute that is `undefined` is left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [`ofd:${name}`, ...given.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
  const inner = content.join('');
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</ofd:${name}>`;
}

/** An XML document in UTF-8 whose root carries the namespace. */
export function xmlDocument(root: string, attributes: Attributes, ...content: readonly string[]): Buffer {
  const whole = element(root, { 'xmlns:ofd': OFD_NAMESPACE, ...attributes }, ...content);
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; what XML 1.0 has no way to write is left out. */
export function xmlText(text: string): string {
  const writable = text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
  return writable.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A measure in millimetres, to the micron. */
export function measure(value: number): string {
  return String(microns(value) / 1000);
}

export function microns(value: number): number {
  const rounded = Math.round(value * 1000);
  return rounded === 0 ? 0 : rounded;
}
