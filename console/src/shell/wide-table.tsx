import { Table, type TableProps } from 'antd';
import { useEffect, useRef } from 'react';

interface WideTableProps<T> extends TableProps<T> {
  /** What the table holds: the name of the part that scrolls. */
  readonly label: string;
}

/** A table that scrolls where it does not fit, with the keyboard too: the part that scrolls can then be reached by Tab. */
export function WideTable<T extends object>({ label, ...table }: WideTableProps<T>) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parts = root.current?.querySelectorAll<HTMLElement>('.ant-table-content, .ant-table-body') ?? [];
    const watch = new ResizeObserver(() => parts.forEach((part) => reach(part, label)));
    parts.forEach((part) => {
      watch.observe(part);
      if (part.firstElementChild) watch.observe(part.firstElementChild);
    });
    return () => watch.disconnect();
  });
  return (
    <div ref={root}>
      <Table<T> {...table} />
    </div>
  );
}

function reach(part: HTMLElement, label: string): void {
  const scrolls = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
  if (!scrolls) {
    for (const name of ['tabindex', 'role', 'aria-label']) part.removeAttribute(name);
    return;
  }
  part.tabIndex = 0;
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', label);
}
