import { Button, Collapse, Space } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import type { DisputeView } from './api.ts';
import { texts } from './messages.ts';
import { StepDrawer } from './step-drawer.tsx';
import { fieldsOf } from './step-fields.ts';

type StepView = DisputeView['steps'][number];

/** What may be done now, and why the rest may not. */
export function StepsPanel({ dispute }: { readonly dispute: DisputeView }) {
  const [chosen, setChosen] = useState<StepView | null>(null);
  const shown = dispute.steps.filter((it) => fieldsOf(it.step, dispute) !== null);
  const lawful = shown.filter((it) => it.lawful);
  const others = shown.filter((it) => !it.lawful);
  return (
    <section className="panel" aria-labelledby="steps-title">
      <h2 id="steps-title">{texts.steps}</h2>
      {lawful.length === 0 && <p className="secondary">{texts.noSteps}</p>}
      <Space wrap>
        {lawful.map((step) => (
          <Button key={step.step} onClick={() => setChosen(step)}>
            {step.name}
          </Button>
        ))}
      </Space>
      {others.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: 'others',
              label: fill(texts.whyNot, { count: others.length }),
              children: (
                <ul className="plain-list">
                  {others.map(({ step, name, reason, article }) => (
                    <li key={step}>
                      {name}：{reason}
                      <span className="secondary">（{article}）</span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      {chosen && <StepDrawer key={chosen.step} dispute={dispute} step={chosen} close={() => setChosen(null)} />}
    </section>
  );
}
