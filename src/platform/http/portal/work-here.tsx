import type { ReactNode } from 'react';
import { shellWords, type Language } from './messages/index.js';

/** Words for a page whose form may be worked in the browser itself. */
export interface WorkHereWords {
  readonly title: string;
  readonly print: string;
  /** Gives the work to the server all the same: what the button says, and what then happens. */
  readonly toServer: string;
  readonly toServerHint: string;
}

/**
 * The places a page's program fills: what it says while it works (read out), what is wrong, the result. Hidden until then; a
 * page without its program shows none of them.
 */
export function WorkHere({ words, language, below }: { words: WorkHereWords; language: Language; below?: ReactNode }) {
  return (
    <>
      <p role="status" data-here="status" className="working" />
      <div className="summary" role="alert" aria-labelledby="here-wrong" tabIndex={-1} data-here="wrong" hidden>
        <h2 id="here-wrong">{shellWords(language)('form.here')}</h2>
        <ul data-here="wrong-list" />
        <p data-here="server" hidden>
          <button type="button" className="button plain small">
            {words.toServer}
          </button>{' '}
          {words.toServerHint}
        </p>
      </div>
      <section aria-labelledby="here-result" data-here="result" hidden>
        <h2 id="here-result" tabIndex={-1}>
          {words.title}
        </h2>
        <p className="no-print">{words.print}</p>
        <div data-here="content" />
        {below}
      </section>
    </>
  );
}
