import { feeByItem, feeByPage, type FeeSlice } from '../../../law/processing-fee/index.js';
import type { Language } from '../../../platform/http/portal/index.js';
import { columnWords } from './messages/index.js';

/** Enough of each to show every step of the scale by page, and where the scale by item begins to rise. */
const SHOWN_ITEMS = 30;
const SHOWN_PAGES = 201;

function slicesOf(unit: 'item' | 'page'): readonly FeeSlice[] {
  const fee = unit === 'item' ? feeByItem(SHOWN_ITEMS) : feeByPage(SHOWN_PAGES);
  return fee.ok ? fee.value.slices : [];
}

function Scale({ unit, language }: { readonly unit: 'item' | 'page'; readonly language: Language }) {
  const t = columnWords(language);
  const slices = slicesOf(unit);
  return (
    <div className="scroll">
      <table className="data">
        <caption>{t(`guide.6.${unit}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('guide.6.range')}</th>
            <th scope="col">{t('guide.6.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {slices.map(({ from, to, rate }, at) => (
            <tr key={from}>
              <th scope="row">
                {unit === 'page' && at === slices.length - 1
                  ? t('guide.6.above.page', { from })
                  : t(`guide.6.to.${unit}`, { from, to })}
              </th>
              <td>{rate === 0 ? t('guide.6.free') : t(`guide.6.yuan.${unit}`, { rate })}</td>
            </tr>
          ))}
          {unit === 'item' && (
            <tr>
              <th scope="row">{t('guide.6.from.item', { from: SHOWN_ITEMS + 1 })}</th>
              <td>{t('guide.6.more.item')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Both scales of the processing fee (信息处理费), as the law's own reckoning has them: 国办函〔2020〕109号 Art. 4, 5. */
export function FeeScales({ language }: { readonly language: Language }) {
  const t = columnWords(language);
  return (
    <>
      <p>{t('guide.6.none')}</p>
      <Scale unit="item" language={language} />
      <Scale unit="page" language={language} />
      <p className="note">{t('guide.6.basis')}</p>
    </>
  );
}
