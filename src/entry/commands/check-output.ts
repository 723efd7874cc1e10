import {
  addFile,
  ANSI,
  NO_TOTALS,
  PLAIN,
  renderCheckPage,
  renderJson,
  renderText,
  renderTotals,
  toCheckResult,
  toUnreadResult,
  type CheckedFile,
} from '../../annual-report/index.js';

export const CHECK_FORMATS = ['text', 'json', 'html'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What a format prints after each file, and at the end. */
export interface CheckOutput {
  readonly file: (checked: CheckedFile) => string;
  readonly end: () => string;
}

function jsonOutput(): CheckOutput {
  return {
    file: ({ file, result }) =>
      renderJson(result.ok ? toCheckResult(file, result.value) : toUnreadResult(file, result)),
    end: () => '',
  };
}

function htmlOutput(): CheckOutput {
  const files: CheckedFile[] = [];
  return {
    file: (checked) => {
      files.push(checked);
      return '';
    },
    end: () => renderCheckPage(files),
  };
}

/** Colours only on a terminal, and not where NO_COLOR asks for none (no-color.org). */
function textOutput(fileCount: number): CheckOutput {
  const paint = process.stdout.isTTY && !process.env['NO_COLOR'] ? ANSI : PLAIN;
  let totals = NO_TOTALS;
  return {
    file: (checked) => {
      totals = addFile(totals, checked);
      const { file, result } = checked;
      if (!result.ok) return '';
      return `${renderText(file, result.value, paint)}\n`;
    },
    end: () => (fileCount > 1 ? renderTotals(totals) : ''),
  };
}

export function checkOutput(format: CheckFormat, fileCount: number): CheckOutput {
  switch (format) {
    case 'json':
      return jsonOutput();
    case 'html':
      return htmlOutput();
    case 'text':
      return textOutput(fileCount);
  }
}
