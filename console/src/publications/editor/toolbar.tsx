import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ClearOutlined,
  ItalicOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
  VerticalAlignBottomOutlined,
  VerticalAlignTopOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { fill } from '../../messages/fill.ts';
import { texts } from '../messages/index.ts';
import { HEADING_LEVELS } from './extensions.ts';
import { ImageDialog } from './image-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { TableTools } from './table-tools.tsx';

interface ToolbarProps {
  readonly editor: Editor;
  readonly putImage: (file: File, alt: string) => Promise<boolean>;
}

const words = texts.editor;
const STYLES = [
  { value: 0, label: words.paragraph },
  ...HEADING_LEVELS.map((level) => ({ value: level as number, label: fill(words.heading, { level: level - 1 }) })),
];

/** What the selection is, as the buttons show it. */
function stateOf({ editor }: { readonly editor: Editor }) {
  return {
    style: HEADING_LEVELS.find((level) => editor.isActive('heading', { level })) ?? 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    sup: editor.isActive('superscript'),
    sub: editor.isActive('subscript'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    center: editor.isActive({ aligned: 'center' }),
    right: editor.isActive({ aligned: 'right' }),
    link: editor.isActive('link'),
    table: editor.isActive('table'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  };
}

/** The buttons above the text; those of a table while the cursor is in one. */
export function Toolbar({ editor, putImage }: ToolbarProps) {
  const now = useEditorState({ editor, selector: stateOf });
  const [asking, setAsking] = useState<'link' | 'image' | null>(null);
  const chain = () => editor.chain().focus();
  const setStyle = (level: number): void => {
    const heading = HEADING_LEVELS.find((each) => each === level);
    if (heading === undefined) chain().setParagraph().run();
    else chain().setHeading({ level: heading }).run();
  };
  const done = (): void => setAsking(null);
  return (
    <div role="toolbar" aria-label={words.toolbar} className="rich-text-tools">
      <Tool name={words.undo} icon={<UndoOutlined />} disabled={!now.undo} act={() => chain().undo().run()} />
      <Tool name={words.redo} icon={<RedoOutlined />} disabled={!now.redo} act={() => chain().redo().run()} />
      <Select<number>
        aria-label={words.style}
        value={now.style}
        options={STYLES}
        onChange={setStyle}
        className="rich-text-style"
        size="small"
      />
      <Tool name={words.bold} icon={<BoldOutlined />} on={now.bold} act={() => chain().toggleBold().run()} />
      <Tool name={words.italic} icon={<ItalicOutlined />} on={now.italic} act={() => chain().toggleItalic().run()} />
      <Tool
        name={words.underline}
        icon={<UnderlineOutlined />}
        on={now.underline}
        act={() => chain().toggleUnderline().run()}
      />
      <Tool
        name={words.sup}
        icon={<VerticalAlignTopOutlined />}
        on={now.sup}
        act={() => chain().toggleMark('superscript').run()}
      />
      <Tool
        name={words.sub}
        icon={<VerticalAlignBottomOutlined />}
        on={now.sub}
        act={() => chain().toggleMark('subscript').run()}
      />
      <Tool
        name={words.bullets}
        icon={<UnorderedListOutlined />}
        on={now.bullets}
        act={() => chain().toggleBulletList().run()}
      />
      <Tool
        name={words.numbers}
        icon={<OrderedListOutlined />}
        on={now.numbers}
        act={() => chain().toggleOrderedList().run()}
      />
      <Tool
        name={words.left}
        icon={<AlignLeftOutlined />}
        on={!now.center && !now.right}
        act={() => chain().align(null).run()}
      />
      <Tool
        name={words.center}
        icon={<AlignCenterOutlined />}
        on={now.center}
        act={() => chain().align('center').run()}
      />
      <Tool name={words.right} icon={<AlignRightOutlined />} on={now.right} act={() => chain().align('right').run()} />
      <Tool name={words.link} icon={<LinkOutlined />} on={now.link} act={() => setAsking('link')} />
      <Tool name={words.image} icon={<PictureOutlined />} act={() => setAsking('image')} />
      <Tool
        name={words.table}
        icon={<TableOutlined />}
        disabled={now.table}
        act={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      <Tool
        name={words.clear}
        icon={<ClearOutlined />}
        act={() => chain().unsetAllMarks().clearNodes().align(null).run()}
      />
      {now.table && <TableTools editor={editor} />}
      {asking === 'link' && <LinkDialog editor={editor} close={done} />}
      {asking === 'image' && <ImageDialog putImage={putImage} close={done} />}
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
}

function Tool({ name, icon, on, disabled = false, act }: ToolProps) {
  return (
    <Button
      size="small"
      type={on ? 'primary' : 'text'}
      aria-label={name}
      title={name}
      {...(on !== undefined && { 'aria-pressed': on })}
      disabled={disabled}
      icon={<span aria-hidden>{icon}</span>}
      onClick={act}
    />
  );
}
