import { Button } from 'antd';
import { useState } from 'react';
import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import type { CaseStepView, CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';
import { texts as late } from './late-messages.ts';
import { stepName } from './step-name.ts';
import { suggestedSteps } from './suggested-steps.ts';
import { StepDrawer } from './step-drawer.tsx';

const t = words.cases.steps;

/** 下一步: what may lawfully be done now, what comes first, and why the rest may not. */
export function StepsPanel({ id, view }: { readonly id: string; readonly view: CaseView }) {
  const [chosen, setChosen] = useState<CaseStepView | null>(null);
  const lawful = view.steps.filter((step) => step.lawful);
  const unlawful = view.steps.filter((step) => !step.lawful);
  const first = suggestedSteps(view);
  const suggested = first.flatMap((type) => lawful.filter(({ step }) => step === type));
  const others = lawful.filter(({ step }) => !first.includes(step as StepType));
  return (
    <section className="panel steps" aria-labelledby="steps-title">
      <h2 id="steps-title">{t.title}</h2>
      {lawful.length === 0 && <p>{t.none}</p>}
      <StepButtons steps={suggested} main choose={setChosen} />
      {others.length > 0 && suggested.length > 0 && <h3>{t.more}</h3>}
      <StepButtons steps={others} choose={setChosen} />
      {unlawful.length > 0 && (
        <details className="why-not">
          <summary>{fill(t.whyNot, { count: unlawful.length })}</summary>
          <dl>
            {unlawful.map((step) => (
              <div key={step.step}>
                <dt>{stepName(step)}</dt>
                <dd>
                  {step.reason}
                  <span className="secondary">（{step.article}）</span>
                  {step.until && (
                    <Button type="link" onClick={() => setChosen(step)}>
                      {fill(late.record, { date: formatDate(step.until) })}
                    </Button>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {chosen && <StepDrawer key={chosen.step} id={id} view={view} step={chosen} close={() => setChosen(null)} />}
    </section>
  );
}

interface StepButtonsProps {
  readonly steps: readonly CaseStepView[];
  readonly main?: true;
  readonly choose: (step: CaseStepView) => void;
}

function StepButtons({ steps, main, choose }: StepButtonsProps) {
  if (steps.length === 0) return null;
  return (
    <ul className="step-buttons">
      {steps.map((step) => (
        <li key={step.step}>
          <Button type={main ? 'primary' : 'default'} onClick={() => choose(step)} title={step.article}>
            {stepName(step)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
