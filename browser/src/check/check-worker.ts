import { checkHere } from './check-here.ts';
import type { CheckMessage, CheckRequest } from './protocol.ts';

const say = (message: CheckMessage) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void answer(data);
});

async function answer(request: CheckRequest): Promise<void> {
  try {
    say(await checkHere(request, () => say({ kind: 'reading' })));
  } catch (error) {
    // A rejected promise does not reach the page by itself; thrown again from a task of its own it does, as a bug.
    setTimeout(() => {
      throw error;
    });
  }
}
