import type { ExtractedDocument } from '../../kernel/document-model.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Archive } from './archive.js';
import { DocumentWriter } from './document-writer.js';
import { withVisibleText } from './docx-visible-text.js';
import { closeTable, type Content } from './html-content.js';
import { READ_LIMITS } from './read-limits.js';
import { scanXml } from './xml-scan.js';

/** What mammoth reads a document into, as far as it is used here. */
interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Headers, notes, comments and pictures are no part of the report's text. */
const LEFT_OUT = /^word\/(header|footer|comments|footnotes|endnotes|settings|webSettings|fontTable|people)/;

/** A Word document: paragraphs with their automatic numbers, tables with merged cells, text boxes behind their paragraph. */
export async function readDocx(archive: Archive): Promise<Result<ExtractedDocument>> {
  const inflated = await archive.inflate(
    (name) =>
      name === '[Content_Types].xml' ||
      name === 'docProps/core.xml' ||
      (/^_rels\/|^word\/(_rels\/)?[^/]+\.(xml|rels)$/.test(name) && !LEFT_OUT.test(name)),
    READ_LIMITS.documentInflatedBytes,
  );
  if (!inflated.ok) return inflated;
  const parts = inflated.value;
  const main = mainPart(parts);
  if (main === null) return refuse('file.damaged', { reason: '缺少正文部分' });
  const partText = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  parts.set(
    main,
    Buffer.from(withVisibleText(partText(main), partText('word/numbering.xml'), partText('word/styles.xml'))),
  );
  const tree = await readTree(parts);
  if (tree === null) return refuse('file.damaged', { reason: 'Word 文档结构有误' });

  const writer = new DocumentWriter();
  for (const item of contentOf(tree.children ?? [])) {
    if (typeof item === 'string') writer.paragraph(item);
    else writer.table(item);
  }
  return ok(writer.finish('docx', titleOf(partText('docProps/core.xml'))));
}

function mainPart(parts: ReadonlyMap<string, Buffer>): string | null {
  const names = [...parts.keys()].filter((name) => /^word\/document\d*\.xml$/.test(name)).sort();
  return names[0] ?? null;
}

/** The tree mammoth makes of the parts, or `null` where they are no Word document. Its rendering to HTML is not asked for. */
async function readTree(parts: ReadonlyMap<string, Buffer>): Promise<WordNode | null> {
  const { default: mammoth } = await import('mammoth');
  let tree: WordNode | null = null;
  const input = {
    // An opened archive instead of a path or buffer: mammoth takes the parts that were counted, and inflates nothing.
    file: {
      exists: (name: string) => parts.has(name),
      read: async (name: string, encoding?: string) => {
        const part = parts.get(name) ?? Buffer.alloc(0);
        return encoding === undefined ? part : part.toString(encoding === 'base64' ? 'base64' : 'utf8');
      },
    },
  };
  try {
    await mammoth.convertToHtml(input as unknown as { path: string }, {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: WordNode) => {
        tree = document;
        return { ...document, children: [] };
      },
    });
  } catch {
    // mammoth and its XML parser throw on whatever is not well formed.
    return null;
  }
  return tree;
}

function contentOf(nodes: readonly WordNode[]): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type === 'table') return tableOf(node);
    if (node.type === 'paragraph')
      return inlineText(node)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return contentOf(node.children ?? []);
  });
}

function tableOf(table: WordNode): Content[] {
  const rows = (table.children ?? []).filter((row) => row.type === 'tableRow');
  return closeTable(
    rows.map((row) =>
      (row.children ?? [])
        .filter((cell) => cell.type === 'tableCell')
        .map((cell) => ({
          columnSpan: cell.colSpan ?? 1,
          rowSpan: cell.rowSpan ?? 1,
          content: contentOf(cell.children ?? []),
        })),
    ),
  );
}

function inlineText(node: WordNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked === true ? '☑' : '☐';
    default:
      return (node.children ?? []).map(inlineText).join('');
  }
}

function titleOf(coreXml: string): string {
  let inside = false;
  let title = '';
  scanXml(coreXml, {
    open: (name) => void (inside = name === 'dc:title'),
    close: () => void (inside = false),
    text: (data) => void (title += inside ? data : ''),
  });
  return title;
}
