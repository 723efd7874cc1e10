import type { VerifyMessage, VerifyRequest } from './protocol.ts';
import { verifyHere } from './verify-here.ts';

const say = (message: VerifyMessage) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<VerifyRequest>) => {
  void answer(data);
});

async function answer(request: VerifyRequest): Promise<void> {
  try {
    say(await verifyHere(request, (megabytes) => say({ kind: 'reading', megabytes })));
  } catch (error) {
    // A rejected promise does not reach the page by itself; thrown again from a task of its own it does.
    setTimeout(() => {
      throw error;
    });
  }
}
