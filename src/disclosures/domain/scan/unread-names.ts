/** Why a file or a part of one could not be looked into, in words. */
export const ERRORS_OF_FILES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  noText: { zh: '这些页没有文字，须人工查看', en: 'pages without text: a person has to look' },
  unread: { zh: '内嵌的文件不能读取，须人工查看', en: 'a file inside it is not read' },
  notDrawn: { zh: '页数过多，没有查找被遮盖的文字', en: 'too many pages to look for covered words' },
  'file.encrypted': { zh: '文件加了密码', en: 'protected by a password' },
  'file.old-format': { zh: '旧格式文件不能读取', en: 'an old format that is not read' },
  'file.unsupported': { zh: '这种文件不能读取', en: 'a kind of file that is not read' },
  'file.damaged': { zh: '文件已损坏', en: 'damaged' },
  'file.scanned': { zh: '扫描件没有文字，须人工查看', en: 'a scan without text' },
  'file.timeout': { zh: '读取超时', en: 'reading took too long' },
  'file.memory': { zh: '读取占用内存过多', en: 'reading took too much memory' },
  'file.too-complex': { zh: '内容过多', en: 'too much to look through' },
  'file.too-large': { zh: '文件过大', en: 'too large' },
  'file.gone': { zh: '文件已不在', en: 'the file is gone' },
  'file.unreadable': { zh: '未能读取', en: 'could not be read' },
  'file.not-text': { zh: '不是可读的文本', en: 'not a text that can be read' },
  'file.empty': { zh: '空文件', en: 'empty' },
};
