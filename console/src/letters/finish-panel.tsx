import { Alert, App, Button, Popconfirm } from 'antd';
import { useFinishLetter, type LetterView } from '../api/letters.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';

const t = words.cases.letters;

/** 定稿: freezes a paper of the file that goes out with no step, as the index of its papers. */
export function FinishPanel({ letter }: { readonly letter: LetterView }) {
  const finish = useFinishLetter(letter.id);
  const { message } = App.useApp();
  const send = (): void => finish.mutate(letter.version, { onSuccess: () => void message.success(t.finished) });
  return (
    <section className="panel" aria-labelledby="letter-finish">
      <h2 id="letter-finish">{t.finish}</h2>
      <p className="secondary">{t.finishHint}</p>
      {finish.isError && (
        <Alert role="alert" type="error" showIcon className="block-gap" title={describeFailure(finish.error)} />
      )}
      <Popconfirm title={t.finishAsk} okText={t.finish} cancelText={t.finishNot} onConfirm={send}>
        <Button type="primary" loading={finish.isPending}>
          {t.finish}
        </Button>
      </Popconfirm>
    </section>
  );
}
