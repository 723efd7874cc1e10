import { shellWords, type Language } from './messages/index.js';

interface SaysProps {
  /** Gives the work to the server all the same: what the button says, and what then happens. */
  readonly toServer: string;
  readonly toServerHint: string;
  readonly language: Language;
}

/**
 * Where the program of a page says what it is doing (read out) and what is wrong; below the form's button. Hidden until then: a
 * page without its program shows nothing of it.
 */
export function WorkHereSays({ toServer, toServerHint, language }: SaysProps) {
  return (
    <>
      <p role="status" data-here="status" className="working" />
      <div className="summary" role="alert" aria-labelledby="here-wrong" tabIndex={-1} data-here="wrong" hidden>
        <h2 id="here-wrong">{shellWords(language)('form.here')}</h2>
        <ul data-here="wrong-list" />
        <p data-here="server" hidden>
          <button type="button" className="button plain small">
            {toServer}
          </button>{' '}
          {toServerHint}
        </p>
      </div>
    </>
  );
}

/** Where the program of a page shows its result, under a heading that takes the focus. */
export function WorkHereResult({ title, print }: { readonly title: string; readonly print: string }) {
  return (
    <section aria-labelledby="here-result" data-here="result" hidden>
      <h2 id="here-result" tabIndex={-1}>
        {title}
      </h2>
      <p className="no-print">{print}</p>
      <div data-here="content" />
    </section>
  );
}
