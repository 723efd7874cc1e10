import { Alert, App, Button, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { fill } from '../messages/fill.ts';
import { DayInput } from '../shell/day-input.tsx';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatDate } from '../shell/format-date.ts';
import { useSetDueDay, type MemberReports } from './api.ts';
import { texts } from './messages.ts';
import '../reports/workflow/workflow.css';

const LEVELS = ['department', 'government'] as const;

/** 报送期限: the days by which reports of a year are to be handed in to this department. */
export function DueDays({ list }: { readonly list: MemberReports }) {
  return (
    <section className="panel due-days" aria-labelledby="due-title">
      <h2 id="due-title">{texts.due}</h2>
      <p className="secondary">{texts.dueHint}</p>
      {LEVELS.map((level) => (
        <DueDay key={`${list.year}-${level}-${list.due[level].set}`} list={list} level={level} />
      ))}
    </section>
  );
}

interface DueDayProps {
  readonly list: MemberReports;
  readonly level: (typeof LEVELS)[number];
}

function DueDay({ list: { year, due }, level }: DueDayProps) {
  const save = useSetDueDay();
  const { message } = App.useApp();
  const { set, law } = due[level];
  return (
    <Form<{ readonly day: Dayjs | null }>
      layout="inline"
      className="block-gap"
      initialValues={{ day: set === null ? null : dayjs(set) }}
      onFinish={({ day }) =>
        save.mutate(
          { year, level, dueOn: day ? day.format('YYYY-MM-DD') : null },
          { onSuccess: () => void message.success(texts.saved) },
        )
      }
    >
      <Form.Item name="day" label={texts.levels[level]}>
        <DayInput min={`${year + 1}-01-01`} max={law} allowClear placeholder={law} />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit" loading={save.isPending}>
          {texts.save}
        </Button>
      </Form.Item>
      <span className="secondary">{fill(texts.law, { date: formatDate(law) })}</span>
      {save.isError && <Alert role="alert" type="error" showIcon title={describeFailure(save.error)} />}
    </Form>
  );
}
