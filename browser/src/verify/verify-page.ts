import { canWorkHere, runWorker } from '../page/run-worker.ts';
import { resultPlace } from '../page/result-place.ts';
import { takeOverForm } from '../page/take-over-form.ts';
import type { VerifyMessage, VerifyRequest } from './protocol.ts';

/** From one sign of progress to the next. */
const MILLISECONDS = 60_000;

const form = document.querySelector<HTMLFormElement>('form[data-verify-form]');
if (form && canWorkHere()) verifyInBrowser(form);

/** Has a ledger verified in this browser; without this program the form goes to the server, as it stands. */
function verifyInBrowser(form: HTMLFormElement): void {
  const place = resultPlace(document);
  const {
    worker = '',
    program = '',
    nothing = '',
    reading = '',
    progress = '',
    timeout = '',
    broken = '',
  } = form.dataset;
  const language = form.dataset['language'] === 'en' ? 'en' : 'zh';
  const reports = new URL(program, location.href).href;
  const linked = (what: string) => form.querySelector<HTMLAnchorElement>(`a[data-verify="${what}"]`)?.href;

  function requestOf(): VerifyRequest | null {
    const file = new FormData(form).get('ledger');
    if (file instanceof File && file.name !== '') return { kind: 'file', file, language, reports };
    const [ledger, data] = [linked('ledger'), linked('data')];
    return ledger && data ? { kind: 'own', ledger, data, language, reports } : null;
  }

  async function verify(): Promise<void> {
    const request = requestOf();
    if (!request) return place.showWrong([['ledger', nothing]], false);
    place.clear();
    place.say(reading);
    const ended = await runWorker<VerifyMessage>({
      address: worker,
      request,
      milliseconds: MILLISECONDS,
      onMessage(message) {
        if (message.kind === 'reading') {
          if (message.megabytes > 0) place.say(progress.replace('{megabytes}', String(message.megabytes)));
          return false;
        }
        if (message.kind === 'wrong') place.showWrong([['ledger', message.message]], false);
        else {
          place.showResult(message.html);
          place.say(message.said);
        }
        return true;
      },
    });
    if (ended) place.showWrong([['ledger', ended === 'timeout' ? timeout : broken]], true);
  }

  const start = takeOverForm(form, verify);
  // Who comes from a report's page came for this.
  if (linked('ledger')) start();
}
