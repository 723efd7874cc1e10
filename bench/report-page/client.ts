import { Agent, get } from 'node:http';

const [url = '', connections = '1', seconds = '1'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`${url} answers ${answer.statusCode}`));
      answer.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
}

await ask();
let answered = 0;
const begun = performance.now();
const end = begun + Number(seconds) * 1000;
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) {
      await ask();
      answered += 1;
    }
  }),
);
process.stdout.write(String(answered / ((performance.now() - begun) / 1000)));
agent.destroy();
