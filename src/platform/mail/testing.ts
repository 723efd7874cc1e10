import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Tests only: an SMTP server of a few lines that keeps what it is given. */
export interface TestSmtpServer {
  readonly url: string;
  /** The messages taken, with their head, as they came over the wire. */
  readonly messages: { readonly to: string; readonly data: string }[];
  /** The answer to the next recipients, as `451 later`; taken where `null`. */
  answerRecipients: string | null;
  close(): Promise<void>;
}

export async function startTestSmtpServer(): Promise<TestSmtpServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    talk(socket, state);
  });
  const state: TestSmtpServer = {
    url: '',
    messages: [],
    answerRecipients: null,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function talk(socket: Socket, state: TestSmtpServer): void {
  let held = '';
  let to = '';
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on('error', () => socket.destroy());
  say('220 test ESMTP');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    held += chunk;
    for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
      if (inData) {
        const stop = held.indexOf('\r\n.\r\n');
        if (stop < 0) return;
        state.messages.push({ to, data: held.slice(0, stop) });
        held = held.slice(stop + 5);
        inData = false;
        say('250 kept');
        continue;
      }
      const line = held.slice(0, end);
      held = held.slice(end + 2);
      if (/^RCPT/i.test(line)) to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      inData = /^DATA/i.test(line);
      say(answer(line, state));
    }
  });
}

function answer(line: string, { answerRecipients }: TestSmtpServer): string {
  if (/^RCPT/i.test(line)) return answerRecipients ?? '250 ok';
  if (/^DATA/i.test(line)) return '354 go on';
  return /^QUIT/i.test(line) ? '221 bye' : '250 ok';
}
