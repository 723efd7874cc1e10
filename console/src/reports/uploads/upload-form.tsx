import { Alert, App, Button } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { DayInput } from '../../shell/day-input.tsx';
import { describeFailure } from '../../shell/describe-failure.ts';
import { FileChoice } from '../../shell/file-choice.tsx';
import { useSendUpload, type UploadsPlace } from './api.ts';
import { texts } from './messages.ts';

const ACCEPT = '.docx,.doc,.pdf,.xlsx,.html,.htm,.mht,.txt,.md';

/** Puts a file in: of the office itself, or with the day it was received, of a member. */
export function UploadForm({ place }: { readonly place: UploadsPlace }) {
  const { today } = useSession().session;
  const send = useSendUpload(place);
  const { message } = App.useApp();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [day, setDay] = useState<Dayjs | null>(dayjs(today));
  const [missing, setMissing] = useState('');
  const dayId = useId();
  const received = place.memberId !== undefined;
  const submit = (): void => {
    const [file] = files;
    if (!file) return setMissing(texts.fileRequired);
    if (received && !day) return setMissing(texts.member.receivedOnRequired);
    setMissing('');
    const receivedOn = received && day ? { receivedOn: day.format('YYYY-MM-DD') } : {};
    send.mutate(
      { file, ...receivedOn },
      {
        onSuccess: () => {
          setFiles([]);
          void message.success(fill(texts.sent, { file: file.name }));
        },
      },
    );
  };
  return (
    <form
      className="upload-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FileChoice label={texts.choose} accept={ACCEPT} hint={texts.accept} files={files} choose={setFiles} />
      {received && (
        <p className="upload-day">
          <label htmlFor={dayId}>{texts.member.receivedOn}</label>
          <DayInput id={dayId} value={day} onChange={setDay} max={today} />
        </p>
      )}
      {missing !== '' && <Alert role="alert" type="error" showIcon title={missing} />}
      {send.isError && <Alert role="alert" type="error" showIcon title={describeFailure(send.error)} />}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {received ? texts.member.send : texts.send}
      </Button>
    </form>
  );
}
