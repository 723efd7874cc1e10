import { canWorkHere, runWorker } from '../page/run-worker.ts';
import { resultPlace } from '../page/result-place.ts';
import { takeOverForm } from '../page/take-over-form.ts';
import type { CheckMessage, CheckRequest, Language } from './protocol.ts';

/** As long as a reader of the server may take for a file (READ_LIMITS). */
const MILLISECONDS = 30_000;

const form = document.querySelector<HTMLFormElement>('form[data-check]');
if (form && canWorkHere()) checkInBrowser(form);

/** Has the form checked in this browser; without this program it goes to the server, as it stands. */
function checkInBrowser(form: HTMLFormElement): void {
  const place = resultPlace(document);
  const {
    worker = '',
    asOf = '',
    language = 'zh',
    reading = '',
    checking = '',
    timeout = '',
    broken = '',
  } = form.dataset;

  async function check(): Promise<void> {
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? '');
    const chosen = (name: string) => {
      const file = fields.get(name);
      return file instanceof File && file.name !== '' ? file : null;
    };
    const request: CheckRequest = {
      form: { token: '', text: text('text'), year: text('year'), level: text('level'), published: text('published') },
      file: chosen('file'),
      previous: chosen('previous'),
      asOf,
      language: language as Language,
    };
    place.clear();
    place.say(reading);
    const ended = await runWorker<CheckMessage>({
      address: worker,
      request,
      milliseconds: MILLISECONDS,
      onMessage(message) {
        if (message.kind === 'reading') {
          place.say(checking);
          return false;
        }
        if (message.kind === 'wrong') place.showWrong(message.errors, message.server);
        else {
          place.showResult(message.html);
          place.say(message.said);
        }
        return true;
      },
    });
    if (ended) place.showWrong([['file', ended === 'timeout' ? timeout : broken]], true);
  }

  takeOverForm(form, check);
}
