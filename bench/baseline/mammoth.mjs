// What mammoth alone needs: each Word file named on standard input to HTML, one after another.
import { createInterface } from 'node:readline';
import mammoth from 'mammoth';

let characters = 0;
for await (const path of createInterface({ input: process.stdin })) {
  characters += (await mammoth.convertToHtml({ path })).value.length;
}
process.stdout.write(`${characters}\n`);
