import type { Paragraph } from 'docx';
import { blankLine, bodyParagraph, CHARACTER } from './styles.js';

/** Names of the attachments (附件说明), a line below the body, two characters in, those of several numbered (7.3.4). */
export function drawAttachments(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const many = names.length > 1;
  return [
    blankLine(),
    ...names.map((name, index) => {
      const label = index === 0 ? '附件：' : '';
      const hanging = (3 + (many ? 1 : 0)) * CHARACTER;
      const indent =
        index === 0
          ? { left: 2 * CHARACTER + hanging, hanging }
          : { left: 2 * CHARACTER + hanging, hanging: many ? CHARACTER : 0 };
      return bodyParagraph(`${label}${many ? `${index + 1}.` : ''}${name}`, { indent, keepNext: true });
    }),
  ];
}
