import { Space } from 'antd';
import { fill } from '../../messages/fill.ts';
import { useBeside } from '../editor/api.ts';
import { texts } from './messages.ts';
import { SITE_BASE } from '../../api/site-base.ts';

const FORMS = ['html', 'docx', 'pdf'] as const;

/** The draft beside the report of the year before, published here or uploaded, to be saved; not there where there is none. */
export function ComparisonPanel({ year }: { readonly year: number }) {
  const previous = useBeside(year).data?.previous;
  if (!previous) return null;
  return (
    <section className="panel" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{texts.title}</h2>
      <p>
        {fill(previous.fileName === null ? texts.lead : texts.leadFile, {
          year: year - 1,
          file: previous.fileName ?? '',
        })}
      </p>
      <Space size="middle" wrap>
        {FORMS.map((form) => (
          <a key={form} href={`${SITE_BASE}/api/v1/annual-reports/${year}/comparison?form=${form}`} download>
            {texts[form]}
          </a>
        ))}
      </Space>
    </section>
  );
}
