import { Drawer } from 'antd';
import { useState } from 'react';
import { useMay } from '../../session/session-context.ts';
import { CellDrawer } from '../records/cell-drawer.tsx';
import { MembersTable } from './members-table.tsx';
import type { RollupLine } from './api.ts';

interface MembersDrawerProps {
  readonly cell: string;
  readonly label: string;
  readonly year: number;
  readonly lines: readonly RollupLine[];
  readonly close: () => void;
}

/**
 * 穿透查看: a sum opened onto the figures it is made of, and from there down the tree; the competent department opens a
 * member's figure onto its cases.
 */
export function MembersDrawer({ cell, label, year, lines, close }: MembersDrawerProps) {
  const [opened, open] = useState<string | null>(null);
  const mayOpen = useMay('members.read');
  return (
    <Drawer open onClose={close} title={label} size={760}>
      <MembersTable cell={cell} year={year} lines={lines} openCases={mayOpen ? open : undefined} />
      {opened !== null && <CellDrawer cell={cell} year={year} organ={opened} close={() => open(null)} />}
    </Drawer>
  );
}
