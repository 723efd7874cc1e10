import { useEffect, useRef } from 'react';
import { shareOf, type Bars } from './bars.ts';
import { texts } from './messages.ts';

const STANDING = 280;
const LYING = 30;

/** A chart of bars, and the same in a table. */
export function Chart({ bars, note }: { readonly bars: Bars; readonly note?: string | undefined }) {
  const all = bars.series[0]?.values.reduce((sum, value) => sum + value, 0) ?? 0;
  return (
    <figure className="chart">
      <figcaption>
        <h3>{bars.title}</h3>
        {note && <p className="secondary">{note}</p>}
      </figcaption>
      {bars.series.every(({ values }) => values.every((value) => value === 0)) ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <Drawn bars={bars} />
          <details className="chart-twin">
            <summary>
              {texts.twin}
              <span className="visually-hidden">：{bars.title}</span>
            </summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{bars.head}</th>
                  {bars.series.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                  {bars.shares && <th scope="col">{texts.share}</th>}
                </tr>
              </thead>
              <tbody>
                {bars.names.map((name, at) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {bars.series.map((series) => (
                      <td key={series.name} className="numeric">
                        {series.values[at]}
                      </td>
                    ))}
                    {bars.shares && <td className="numeric">{shareOf(bars.series[0]?.values[at] ?? 0, all)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </figure>
  );
}

function Drawn({ bars }: { readonly bars: Bars }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let drawing: { end(): void } | null = null;
    let gone = false;
    // The drawing of charts comes in a chunk of its own, when there is one to draw.
    void import('./drawing.ts').then(({ startDrawing }) => {
      if (gone || !place.current) return;
      const started = startDrawing(place.current);
      started.draw(bars);
      drawing = started;
    });
    return () => {
      gone = true;
      drawing?.end();
    };
  }, [bars]);
  const said = bars.names
    .map((name, at) => `${name} ${bars.series.map((series) => series.values[at] ?? 0).join('/')}`)
    .join('，');
  const height = bars.lying ? Math.max(bars.names.length, 2) * LYING + 48 : STANDING;
  return (
    <div ref={place} className="chart-drawn" role="img" aria-label={`${bars.title}。${said}`} style={{ height }} />
  );
}
