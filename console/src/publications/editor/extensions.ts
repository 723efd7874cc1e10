import { Extension, Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

export type Aligned = 'center' | 'right';
export const HEADING_LEVELS = [2, 3, 4] as const;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    publicationText: {
      /** Aligns the paragraphs and headings of the selection; `null`: to the left. */
      align: (to: Aligned | null) => ReturnType;
      /** Puts an image in. */
      putImage: (image: { readonly src: string; readonly alt: string }) => ReturnType;
    };
  }
}

const BLOCKS = ['paragraph', 'heading'];

/** Alignment as a class: the content security policy lets no style attribute pass. */
const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    return [
      {
        types: [...BLOCKS, 'tableCell', 'tableHeader'],
        attributes: {
          aligned: {
            default: null,
            parseHTML: ({ classList }) =>
              (['center', 'right'] as const).find((to) => classList.contains(`align-${to}`)) ?? null,
            renderHTML: ({ aligned }) => (aligned ? { class: `align-${String(aligned)}` } : {}),
          },
        },
      },
    ];
  },
  addCommands() {
    return {
      align:
        (to) =>
        ({ commands }) =>
          BLOCKS.map((type) => commands.updateAttributes(type, { aligned: to })).some(Boolean),
    };
  },
});

/** An image of the publication's own files. */
const OwnImage = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    src: { default: null },
    alt: { default: '' },
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
  addCommands() {
    return {
      putImage:
        (image) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: image }),
    };
  },
});

function raised(name: string, tag: string, excludes: string) {
  return Mark.create({ name, excludes, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });
}

/** What a body may hold; the server takes out whatever else there is. */
export const EXTENSIONS: Extensions = [
  StarterKit.configure({
    heading: { levels: [...HEADING_LEVELS] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto', 'tel'] },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Alignment,
  OwnImage,
  raised('superscript', 'sup', 'superscript subscript'),
  raised('subscript', 'sub', 'superscript subscript'),
];
