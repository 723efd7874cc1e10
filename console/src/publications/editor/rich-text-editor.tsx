import { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { describeFailure } from '../../shell/describe-failure.ts';
import { texts } from '../messages/index.ts';
import { cleanPaste } from './clean-paste.ts';
import './editor.css';
import { EXTENSIONS } from './extensions.ts';
import { Toolbar } from './toolbar.tsx';

export interface RichTextEditorProps {
  /** The body it begins with; changes from outside are not taken. */
  readonly initial: string;
  readonly change: (html: string) => void;
  /** Keeps an image with the publication and gives the address it is shown at; `null` where that was refused and said. */
  readonly upload: (file: File) => Promise<string | null>;
  readonly labelledBy: string;
  readonly describedBy: string;
}

/** 正文编辑器: paragraphs, headings, lists, tables, links and images of the publication. */
export default function RichTextEditor({ initial, change, upload, labelledBy, describedBy }: RichTextEditorProps) {
  const { message } = App.useApp();
  const latest = useRef({ change, upload, message });
  useEffect(() => {
    latest.current = { change, upload, message };
  });
  const [editor] = useState(
    () =>
      new Editor({
        extensions: EXTENSIONS,
        content: initial,
        // Its styles stand in editor.css: the content security policy lets none in that it puts in itself.
        injectCSS: false,
        editorProps: {
          attributes: {
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-labelledby': labelledBy,
            'aria-describedby': describedBy,
            class: 'public-body',
          },
          transformPastedHTML: (html) => {
            const { html: clean, imagesLeftOut } = cleanPaste(html);
            if (imagesLeftOut) void latest.current.message.warning(texts.editor.pastedImages);
            return clean;
          },
          handlePaste: (_, { clipboardData }) => {
            const image = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
            // Office puts a picture of what was copied beside its words.
            if (!image || clipboardData?.types.includes('text/html')) return false;
            void putImage(image, '');
            return true;
          },
        },
        onUpdate: ({ editor: { isEmpty }, editor: now }) => latest.current.change(isEmpty ? '' : now.getHTML()),
      }),
  );
  useEffect(() => () => editor.destroy(), [editor]);

  async function putImage(file: File, alt: string): Promise<boolean> {
    try {
      const src = await latest.current.upload(file);
      if (src === null) return false;
      return editor.chain().focus().putImage({ src, alt }).run();
    } catch (error) {
      void latest.current.message.error(describeFailure(error));
      return false;
    }
  }

  return (
    <div className="rich-text">
      <Toolbar editor={editor} putImage={putImage} />
      <EditorContent editor={editor} />
    </div>
  );
}
