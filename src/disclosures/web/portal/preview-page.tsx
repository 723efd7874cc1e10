import type { GridCell } from '../../../kernel/document-model.js';
import type { Language, PortalPage } from '../../../platform/http/portal/index.js';
import type { PreviewBlock } from '../../app/publication/preview-attachment.js';
import { infoWords } from './messages/index.js';
import { entryOf } from './navigation.js';
import { INFO_STYLESHEET } from './stylesheet.js';

export interface PreviewView {
  readonly name: string;
  /** Where the file itself is, and the record it belongs to. */
  readonly address: string;
  readonly shortCode: string;
  readonly title: string;
  readonly catalogue: string;
  /** The picture itself, or the words and tables of a document. */
  readonly what:
    | { readonly kind: 'picture' }
    | { readonly kind: 'document'; readonly blocks: readonly PreviewBlock[]; readonly cut: boolean };
  readonly language: Language;
}

function Table({ rows, label }: { readonly rows: readonly (readonly GridCell[])[]; readonly label: string }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell) =>
                at === 0 ? (
                  <th key={cell.column} scope="col" colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                    {cell.text}
                  </th>
                ) : (
                  <td key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words and tables of an attachment (附件预览), or the picture it is: nothing of the file's own markup. */
export function previewPage(view: PreviewView): PortalPage {
  const { name, address, shortCode, what, language } = view;
  const t = infoWords(language);
  return {
    title: t('preview.title', { name }),
    current: entryOf(view.catalogue),
    crumbs: [
      { label: t('list.title'), href: '/info' },
      { label: view.title, href: `/info/r/${shortCode}` },
      { label: name },
    ],
    stylesheets: [INFO_STYLESHEET.href],
    body: (
      <div className="sheet preview">
        <h1>{t('preview.title', { name })}</h1>
        {what.kind === 'document' && <p className="note">{t('preview.note')}</p>}
        <p className="actions no-print">
          <a className="button plain" href={address}>
            {t('preview.download')}
          </a>
          <a href={`/info/r/${shortCode}`}>{t('preview.back')}</a>
        </p>
        <hr />
        {what.kind === 'picture' ? (
          <img className="preview-picture" src={address} alt={name} />
        ) : (
          <div lang="zh-CN">
            {what.blocks.length === 0 && <p>{t('preview.empty')}</p>}
            {what.blocks.map((block, at) =>
              block.kind === 'text' ? (
                <p key={at}>{block.text}</p>
              ) : (
                <Table key={at} rows={block.rows} label={`${at + 1} ${t('preview.table')}`} />
              ),
            )}
            {what.cut && <p className="panel">{t('preview.cut')}</p>}
          </div>
        )}
      </div>
    ),
  };
}
