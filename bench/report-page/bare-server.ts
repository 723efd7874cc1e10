import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [folder = '', port = '0'] = process.argv.slice(2);
const bodies = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]));
createServer((request, answer) => {
  const bytes = bodies.get(request.url ?? '');
  if (!bytes) return answer.writeHead(404).end();
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length });
  return answer.end(bytes);
}).listen(Number(port), '127.0.0.1');
