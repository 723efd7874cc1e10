/** The articles of a normative document about `subject`, as far as anybody reads them in a demonstration. */
export function documentBody(subject: string, organName: string): readonly string[] {
  return [
    '# 第一章　总则',
    `第一条　为了规范${subject.replace(/(管理|实施|工作)?(规定|办法|细则|基准)$/, '')}有关工作，根据有关法律、法规，结合本区实际，制定本文件。`,
    `第二条　本文件由${organName}组织实施。`,
    '# 第二章　职责和程序',
    '第三条　承办机构应当依照法定权限、程序和时限办理，办理过程全程记录、可以查询。',
    '第四条　应当主动公开的信息，自形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定。',
    '第五条　公民、法人和其他组织有权对实施情况提出意见和建议，承办机构应当及时答复。',
    '# 第三章　附则',
    '第六条　本文件自施行之日起有效期五年。此前有关规定与本文件不一致的，以本文件为准。',
  ];
}

/** Lines as the rich text of a body. */
export function bodyOf(lines: readonly string[]): string {
  const parts: string[] = [];
  let rows: string[][] = [];
  const closeTable = () => {
    const [heads, ...rest] = rows;
    if (!heads) return;
    const head = `<thead><tr>${heads.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>`;
    const body = rest.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    parts.push(`<table>${head}<tbody>${body}</tbody></table>`);
    rows = [];
  };
  for (const line of lines) {
    if (line.startsWith('| ')) {
      rows.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      continue;
    }
    closeTable();
    parts.push(line.startsWith('# ') ? `<h2>${line.slice(2)}</h2>` : `<p>${line}</p>`);
  }
  closeTable();
  return parts.join('');
}
