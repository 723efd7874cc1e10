import { Space } from 'antd';
import { useReportYears } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts } from './messages.ts';

const FORMS = ['html', 'docx', 'pdf'] as const;

/** The draft beside the published report of the year before, to be saved; not there where none was published. */
export function ComparisonPanel({ year }: { readonly year: number }) {
  const years = useReportYears();
  const before = years.data?.items.find((item) => item.year === year - 1);
  if (!before || before.versions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{texts.title}</h2>
      <p>{fill(texts.lead, { year: year - 1 })}</p>
      <Space size="middle" wrap>
        {FORMS.map((form) => (
          <a key={form} href={`/api/v1/annual-reports/${year}/comparison?form=${form}`} download>
            {texts[form]}
          </a>
        ))}
      </Space>
    </section>
  );
}
