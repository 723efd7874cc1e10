import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { texts } from '../messages/index.ts';

const words = texts.editor;

/** What can be done with the table the cursor is in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const chain = () => editor.chain().focus();
  const tools: readonly (readonly [string, () => boolean])[] = [
    [words.rowBefore, () => chain().addRowBefore().run()],
    [words.rowAfter, () => chain().addRowAfter().run()],
    [words.columnBefore, () => chain().addColumnBefore().run()],
    [words.columnAfter, () => chain().addColumnAfter().run()],
    [words.deleteRow, () => chain().deleteRow().run()],
    [words.deleteColumn, () => chain().deleteColumn().run()],
    [words.headerRow, () => chain().toggleHeaderRow().run()],
    [words.merge, () => chain().mergeCells().run()],
    [words.split, () => chain().splitCell().run()],
    [words.deleteTable, () => chain().deleteTable().run()],
  ];
  return (
    <div role="group" aria-label={words.tableTools} className="rich-text-table-tools">
      {tools.map(([name, act]) => (
        <Button key={name} size="small" onClick={act}>
          {name}
        </Button>
      ))}
    </div>
  );
}
