import type { ReportWay } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { formatDate } from '../../shell/format-date.ts';
import { texts } from '../messages.ts';

/** When it was signed, what was kept in spite of the check and why, and which warnings were acknowledged. */
export function SigningFacts({ way: { signing } }: { readonly way: ReportWay }) {
  if (!signing) return null;
  const { kept, acknowledged } = signing;
  return (
    <>
      <p className="secondary">{fill(texts.signedOn, { date: formatDate(signing.signedOn), no: signing.no })}</p>
      {signing.correctionNote !== null && <p>{fill(texts.correctionNote, { note: signing.correctionNote })}</p>}
      {kept.length > 0 && (
        <>
          <h3>{texts.kept}</h3>
          <ul>
            {kept.map((finding, index) => (
              <li key={index}>{fill(texts.keptLine, finding)}</li>
            ))}
          </ul>
        </>
      )}
      {acknowledged.length > 0 && (
        <>
          <h3>{texts.acknowledged}</h3>
          <ul>
            {acknowledged.map(({ message, remark }, index) => (
              <li key={index}>{remark === undefined ? message : `${message} ${remark}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
