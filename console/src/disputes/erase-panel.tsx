import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { callApi } from '../api/client.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { texts } from './messages.ts';

/** 删除个人信息, 《个人信息保护法》 Art. 47: by the head, once the case has ended, for good. `base`: its address in the API. */
export function EraseForm({ base }: { readonly base: string }) {
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const erase = useMutation({
    mutationFn: () => callApi<unknown>(`${base}/erase`, { method: 'POST', body: { reason } }),
    onSuccess: async () => {
      void message.success(texts.erased);
      for (const key of ['disputes', 'complaints', 'letters', 'documents']) {
        await client.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  const ask = (): void =>
    void modal.confirm({
      title: texts.eraseConfirm,
      okText: texts.erase,
      okButtonProps: { danger: true },
      onOk: () => erase.mutate(),
    });
  return (
    <section className="panel" aria-labelledby="erase-title">
      <h2 id="erase-title">{texts.erase}</h2>
      <p className="secondary">{texts.eraseHint}</p>
      <label>
        <span>{texts.eraseReason}</span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {erase.isError && <Alert role="alert" type="error" showIcon title={describeFailure(erase.error)} />}
      <Button danger disabled={reason.trim() === ''} loading={erase.isPending} onClick={ask}>
        {texts.erase}
      </Button>
    </section>
  );
}
