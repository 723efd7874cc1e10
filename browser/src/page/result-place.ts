/** The parts of a page that a program fills: what it says while it works, what is wrong, and the result. */
export interface ResultPlace {
  /** Read out by who hears the page. */
  say(text: string): void;
  /** Lists what is wrong, each leading to its field; takes the focus. */
  showWrong(errors: readonly (readonly [field: string, message: string])[], server: boolean): void;
  /** Shows a result that is HTML already, made safe by who made it; takes the focus. */
  showResult(html: string): void;
  clear(): void;
}

function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-here="${name}"]`);
  if (!found) throw new Error(`the page has no ${name}`);
  return found;
}

export function resultPlace(root: ParentNode): ResultPlace {
  const [status, wrong, list, server, result, content] = (
    ['status', 'wrong', 'wrong-list', 'server', 'result', 'content'] as const
  ).map((name) => part(root, name)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  let marked: string[] = [];
  const clear = () => {
    for (const field of marked) unmark(field);
    marked = [];
    wrong.hidden = true;
    result.hidden = true;
    list.replaceChildren();
    content.replaceChildren();
  };
  return {
    say: (text) => void (status.textContent = text),
    clear,
    showWrong(errors, mayServer) {
      clear();
      status.textContent = '';
      for (const [field, message] of errors) {
        const link = document.createElement('a');
        link.href = `#${field}`;
        link.textContent = message;
        const item = document.createElement('li');
        item.append(link);
        list.append(item);
        mark(field, message);
        marked.push(field);
      }
      server.hidden = !mayServer;
      wrong.hidden = false;
      wrong.focus();
    },
    showResult(html) {
      clear();
      content.innerHTML = html;
      result.hidden = false;
      const heading = result.querySelector<HTMLElement>('h2');
      heading?.focus();
      heading?.scrollIntoView();
    },
  };
}

/** As the server marks a field: its message above it, bound to it for who hears the page. */
function mark(field: string, message: string): void {
  const input = document.getElementById(field);
  if (!input) return;
  unmark(field);
  const said = document.createElement('span');
  said.className = 'wrong';
  said.id = `${field}-wrong`;
  said.textContent = message;
  input.before(said);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${said.id}`.trim());
  input.closest('.field')?.classList.add('faulty');
}

function unmark(field: string): void {
  const input = document.getElementById(field);
  const said = document.getElementById(`${field}-wrong`);
  if (!input || !said) return;
  said.remove();
  input.removeAttribute('aria-invalid');
  const others = input.getAttribute('aria-describedby')?.replace(`${field}-wrong`, '').trim() ?? '';
  if (others === '') input.removeAttribute('aria-describedby');
  else input.setAttribute('aria-describedby', others);
  input.closest('.field')?.classList.remove('faulty');
}

/** Says on the page that its form now works here: each part is for the one or for the other. */
export function workHere(root: ParentNode): void {
  for (const each of root.querySelectorAll<HTMLElement>('[data-without]')) each.hidden = true;
  for (const each of root.querySelectorAll<HTMLElement>('[data-with]')) each.hidden = false;
}
