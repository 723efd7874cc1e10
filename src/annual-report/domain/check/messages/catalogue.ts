/** Wording of a finding; `{name}` places are filled from its parameters, `{cellName}` from its cell. */
export interface MessageEntry {
  readonly message: string;
  readonly suggestion?: string;
}
