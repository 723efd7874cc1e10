import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', port = '0'] = process.argv.slice(2);
const bytes = readFileSync(file);
createServer((_request, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length });
  answer.end(bytes);
}).listen(Number(port), '127.0.0.1');
