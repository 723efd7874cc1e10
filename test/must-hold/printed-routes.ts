const LINE = /^((?:│ {3}| {4})*)(?:├── |└── )(\S+) \(([A-Z, ]+)\)$/;

/** The routes of a server as `printRoutes({ commonPrefix: false })` draws them: `GET /track`, without those of HEAD. */
export function printedRoutes(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const [, indent = '', part = '', methods = ''] = LINE.exec(line) ?? [];
    if (part === '') throw new Error(`not a line of routes: ${line}`);
    const depth = indent.length / 4;
    above.length = depth;
    const path = `${above.join('').replace(/^\/(?=.)/, '')}${part}`;
    above.push(part);
    const address = path.startsWith('/') ? path : `/${path}`;
    return methods.split(', ').flatMap((method) => (method === 'HEAD' ? [] : [`${method} ${address}`]));
  });
}
