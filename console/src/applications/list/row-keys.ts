/** Moves the focus between the rows of a table by arrow, opens a row by Enter. */
export function moveByKeys(
  event: { key: string; currentTarget: HTMLElement; target: EventTarget; preventDefault(): void },
  open: () => void,
): void {
  if (event.key === 'Enter' && event.target === event.currentTarget) return open();
  const step = STEPS[event.key];
  if (step === undefined) return;
  const next = siblingRow(event.currentTarget, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const STEPS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
};

function siblingRow(from: Element, step: 'nextElementSibling' | 'previousElementSibling'): HTMLElement | null {
  for (let row = from[step]; row; row = row[step]) {
    if (row instanceof HTMLElement && row.tabIndex >= 0) return row;
  }
  return null;
}
