import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { issueToken } from '../../src/platform/http/signed-token.js';
import { formFields } from './form.js';
import { benchNow } from './server-settings.js';

/** Browsers that hand in the portal's form, each over a connection of its own. */
export interface HttpClients {
  submit(organCode: string, number: number): Promise<void>;
  close(): void;
}

/** `tokenKey` is the server's: each form gets a token as if it had been opened a while before. */
export function openHttpClients(url: string, tokenKey: Uint8Array, count: number): HttpClients {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const binding = randomBytes(32).toString('base64url');
  return {
    async submit(organCode, number) {
      const opened = new Date(benchNow().getTime() - 60_000);
      const token = issueToken({ key: tokenKey, purpose: 'form:apply', binding }, opened);
      const body = new URLSearchParams({ ...formFields(number), token }).toString();
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        accept: 'text/html',
        cookie: `gongkai-form=${binding}`,
        // Everyone applies from an address of their own.
        'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
      };
      const answer = await post(`${url}/apply/${organCode}`, { agent, headers }, body);
      if (answer.status !== 200 || !answer.text.includes('id="receipt-number"')) {
        throw new Error(`the form was answered with ${answer.status}`);
      }
    },
    close: () => agent.destroy(),
  };
}

function post(
  url: string,
  options: { readonly agent: Agent; readonly headers: Readonly<Record<string, string | number>> },
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
