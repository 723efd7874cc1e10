import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useMay } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';

const t = words.cases.page;
const OF: Readonly<Record<string, string>> = words.cases.options.of;
const OPINION: Readonly<Record<string, string>> = words.cases.options.opinion;

/** 第三方和其他机关: whom the organ asked, when, and what they said (《条例》 Art. 32, 34). */
export function ConsultationsPanel({ view: { consultations } }: { readonly view: CaseView }) {
  const sees = useMay('application.reveal-identity');
  if (consultations.length === 0) return null;
  const day = (date: string | null): string => (date ? formatDate(date) : t.notYet);
  return (
    <section className="panel" aria-labelledby="consultations-title">
      <h2 id="consultations-title">{t.consultations}</h2>
      {consultations.map((asked) => (
        <article key={asked.id} className="record">
          <h3>
            {OF[asked.of] ?? asked.of}：{asked.name ?? (sees ? words.cases.fields.erasedName : t.notShown)}
            {asked.opinion && <span className="record-mark">{OPINION[asked.opinion] ?? asked.opinion}</span>}
          </h3>
          {asked.matters && <p className="long-text">{asked.matters}</p>}
          <p className="secondary">
            {t.issuedOn} {day(asked.issuedOn)}　{t.deliveredOn} {day(asked.deliveredOn)}　{t.answeredOn}{' '}
            {day(asked.answeredOn)}
          </p>
          {asked.reason && <p className="long-text">{asked.reason}</p>}
          {asked.toldOn && <p className="secondary">{fill(t.told, { date: formatDate(asked.toldOn) })}</p>}
        </article>
      ))}
    </section>
  );
}
