import { isLetterKind, LETTER_KIND_RULES } from '../../../../src/letters/domain/letter-kind.js';
import { Alert, Button, Form, Radio } from 'antd';
import { useComposeLetter } from '../../api/cases.ts';
import { useLetters } from '../../api/letters.ts';
import { LetterEditor } from '../../letters/letter-editor.tsx';
import { OpinionLink } from '../../letters/opinion-link-panel.tsx';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { letterOfStep, LETTERS_OF_STEP, neededForLetter } from './letter-of-step.ts';
import type { StepFieldProps } from './step-field-props.ts';

const t = words.cases.letters;
const f = words.cases.fields;

/** The letter that goes out with a step: worded from the case and what stands in the form, edited here, issued with the step. */
export function LetterField({ id, type, field, values, form, saveLetter }: StepFieldProps) {
  const letters = useLetters({ kind: 'application', id }, true);
  const compose = useComposeLetter(id);
  const kinds = LETTERS_OF_STEP[type] ?? [];
  const drafts = (letters.data?.items ?? []).filter(({ state, kind }) => state === 'draft' && kinds.includes(kind));
  const chosen = values[field.name] as string | undefined;
  const kindOfChosen = drafts.find(({ id: draftId }) => draftId === chosen)?.kind;
  const body = letterOfStep(type, values);
  const word = async (): Promise<void> => {
    await form.validateFields([...neededForLetter(type, values)]);
    const asked = letterOfStep(type, form.getFieldsValue(true));
    if (!asked) return;
    const { letterId } = await compose.mutateAsync(asked);
    form.setFieldValue(field.name, letterId);
  };
  return (
    <fieldset className="field-list">
      <legend>{field.label}</legend>
      {/* Always in the form: a field that goes and comes with the list of drafts would lose what it holds. */}
      <Form.Item name={field.name} hidden />
      {drafts.length > 0 && (
        <Form.Item label={t.use}>
          <Radio.Group
            className="grounds"
            aria-label={t.use}
            value={chosen ?? ''}
            onChange={(event) => form.setFieldValue(field.name, event.target.value)}
            options={[
              ...drafts.map(({ id: value, label, version }, index) => ({
                value,
                label: `${label}（${t.draftState}${index + 1}·${version}）`,
              })),
              { value: '', label: f.letterNone },
            ]}
          />
        </Form.Item>
      )}
      {compose.isError && <Alert role="alert" type="error" showIcon title={describeFailure(compose.error)} />}
      {body && (
        <Button
          loading={compose.isPending}
          // What is missing in the form, or refused by the server, is shown where it stands.
          onClick={() => void word().catch(() => undefined)}
        >
          {fill(t.compose, { label: labelOf(body.kind) })}
        </Button>
      )}
      {chosen && <LetterEditor key={chosen} id={chosen} saveRef={saveLetter} />}
      {chosen && kindOfChosen === 'thirdPartyLetter' && (
        <div className="block-top">
          <h3>{t.link}</h3>
          <OpinionLink
            key={chosen}
            caseId={id}
            letterId={chosen}
            before={() => saveLetter.current?.() ?? Promise.resolve(true)}
          />
        </div>
      )}
    </fieldset>
  );
}

/** The statutory name of a kind of letter. */
function labelOf(kind: string): string {
  return isLetterKind(kind) ? LETTER_KIND_RULES[kind].label : kind;
}
