import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useMemberReports } from '../api/reports.ts';
import { words } from '../messages/index.ts';
import { useMay, useSession } from '../session/session-context.ts';

/** The organ whose records a page shows: the session's own, or the member that the competent department chose. */
export function useChosenOrgan(): string {
  const { organ } = useSession().session;
  const [params] = useSearchParams();
  return params.get('organ') ?? organ.id;
}

/** For the competent department: which of its members to look at. Nothing for anyone else. */
export function OrganPicker() {
  return useMay('members.read') ? <Picker /> : null;
}

function Picker() {
  const { organ, today } = useSession().session;
  const [params, setParams] = useSearchParams();
  const members = useMemberReports(Number(today.slice(0, 4)) - 1);
  const options = [
    { value: organ.id, label: organ.name },
    ...(members.data?.items ?? [])
      .filter((member) => member.organId !== organ.id)
      .map((member) => ({ value: member.organId, label: member.organName })),
  ];
  const choose = (chosen: string): void => {
    const next = new URLSearchParams(params);
    if (chosen === organ.id) next.delete('organ');
    else next.set('organ', chosen);
    setParams(next, { replace: true });
  };
  return (
    <Select<string>
      aria-label={words.members.organ}
      showSearch={{ optionFilterProp: 'label' }}
      value={params.get('organ') ?? organ.id}
      options={options}
      onChange={choose}
      popupMatchSelectWidth={320}
      className="filter-applicant"
    />
  );
}
