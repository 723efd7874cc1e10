import { searchWords } from './messages/index.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const text = (value: string) => value.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The description by which browsers offer the search (OpenSearch 1.1). A short name has at most 16 characters. */
export function openSearchDescription(siteName: string, address: string): string {
  const name = searchWords('zh')('open-search', { site: siteName });
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${text([...siteName].slice(0, 16).join(''))}</ShortName>
  <Description>${text(name)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Url type="text/html" method="get" template="${text(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
