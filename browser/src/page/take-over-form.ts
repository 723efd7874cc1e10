import { workHere } from './result-place.ts';

/**
 * Has a form worked on in this browser where it is sent, one piece of work at a time; the button that says so sends it to
 * the server, as it stands.
 * @returns what begins the work without the form being sent
 */
export function takeOverForm(form: HTMLFormElement, work: () => Promise<void>): () => void {
  let running = false;
  let toServer = false;
  const start = (): void => {
    if (running) return;
    running = true;
    void work().finally(() => (running = false));
  };
  workHere(document);
  document.querySelector('[data-here="server"] button')?.addEventListener('click', () => {
    toServer = true;
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    if (toServer) return;
    event.preventDefault();
    start();
  });
  return start;
}
