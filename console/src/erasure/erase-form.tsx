import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { ERASURE_GROUND_KEYS, type ErasureGround } from '../../../src/law/erasure/index.js';
import { callApi } from '../api/client.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { texts } from './messages.ts';

interface EraseFormProps {
  /** The address in the API of what is erased. */
  readonly base: string;
  readonly of: 'application' | 'dispute' | 'complaint';
}

const options = ERASURE_GROUND_KEYS.map((value) => ({ value, label: texts.grounds[value] }));
/** What is read anew afterwards. */
const KEYS = ['applications', 'disputes', 'complaints', 'letters', 'documents', 'materials'];

/** 删除个人信息, 《个人信息保护法》 Art. 47: by the head, once it is over, for good; says beforehand what goes and what stays. */
export function EraseForm({ base, of }: EraseFormProps) {
  const [ground, setGround] = useState<ErasureGround | null>(null);
  const client = useQueryClient();
  const label = useId();
  const { modal, message } = App.useApp();
  const erase = useMutation({
    mutationFn: () => callApi<unknown>(`${base}/erase`, { method: 'POST', body: { ground } }),
    onSuccess: async () => {
      void message.success(texts.done);
      for (const key of KEYS) await client.invalidateQueries({ queryKey: [key] });
    },
  });
  const ask = (): void =>
    void modal.confirm({
      title: texts.confirm,
      content: <WhatGoes of={of} />,
      width: 520,
      okText: texts.submit,
      cancelText: texts.cancel,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => erase.mutate(),
    });
  return (
    <section className="panel no-print" aria-labelledby="erase-title">
      <h2 id="erase-title">{texts.title}</h2>
      <p className="secondary">{texts.keepHint}</p>
      <p id={label}>{texts.ground}</p>
      <Select<ErasureGround>
        aria-labelledby={label}
        className="block-gap full-width"
        placeholder={texts.choose}
        value={ground}
        options={options}
        onChange={setGround}
      />
      {erase.isError && (
        <Alert role="alert" type="error" showIcon className="block-gap" title={describeFailure(erase.error)} />
      )}
      <Button danger disabled={ground === null} loading={erase.isPending} onClick={ask}>
        {texts.title}
      </Button>
    </section>
  );
}

function WhatGoes({ of }: Pick<EraseFormProps, 'of'>) {
  const { gone, stays } = texts[of];
  return (
    <>
      <p>{texts.gone}：</p>
      <ul>
        {gone.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>
        {texts.stays}：{stays}
      </p>
    </>
  );
}
