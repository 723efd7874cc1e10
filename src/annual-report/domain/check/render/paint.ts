/** How a terminal shows emphasis; plain where it shows none. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly soft: (text: string) => string;
}

const as =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;
const asIs = (text: string): string => text;

export const ANSI: Paint = { strong: as(1), error: as(31), warning: as(33), soft: as(2) };
export const PLAIN: Paint = { strong: asIs, error: asIs, warning: asIs, soft: asIs };
