import { Drawer } from 'antd';
import { MembersTable } from './members-table.tsx';
import type { RollupLine } from './api.ts';

interface MembersDrawerProps {
  readonly cell: string;
  readonly label: string;
  readonly year: number;
  readonly lines: readonly RollupLine[];
  readonly close: () => void;
}

/** 穿透查看: a sum opened onto the figures it is made of, and from there down the tree. */
export function MembersDrawer({ cell, label, year, lines, close }: MembersDrawerProps) {
  return (
    <Drawer open onClose={close} title={label} size={760}>
      <MembersTable cell={cell} year={year} lines={lines} />
    </Drawer>
  );
}
