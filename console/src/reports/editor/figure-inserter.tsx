import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import { namedFigures } from '../../../../src/annual-report/domain/tell/find-figures.js';
import {
  REFERENCE_FORMS,
  writeReference,
  type ReferenceForm,
} from '../../../../src/annual-report/domain/tell/reference.js';
import { resolveReference, type ReferredFigures } from '../../../../src/annual-report/domain/tell/resolve-text.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts } from './messages.ts';

interface FigureInserterProps {
  readonly format: ReportDraft['format'];
  readonly figures: ReferredFigures;
  readonly insert: (written: string) => void;
}

/** Finds a figure by its name or value and puts a reference to it where the cursor stands. */
export function FigureInserter({ format, figures, insert }: FigureInserterProps) {
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<ReferenceForm>('now');
  const id = useId();
  const options = open
    ? namedFigures(format).flatMap(({ figure, name }) => {
        const resolved = resolveReference({ form, figure }, figures);
        return 'words' in resolved ? [{ value: figure, label: fill(texts.chip, { name, value: resolved.words }) }] : [];
      })
    : [];
  return (
    <div className="figure-inserter">
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {texts.insert}
      </Button>
      {open && (
        <div id={id} className="figure-choice">
          <Segmented<ReferenceForm>
            aria-label={texts.form}
            name={`${id}-form`}
            value={form}
            onChange={setForm}
            options={REFERENCE_FORMS.map((value) => ({ value, label: texts.forms[value] }))}
          />
          <Select<string>
            className="figure-search"
            aria-label={texts.search}
            placeholder={texts.search}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            notFoundContent={texts.none}
            options={options}
            onChange={(figure) => insert(writeReference({ form, figure }))}
          />
        </div>
      )}
    </div>
  );
}
