import { Button } from 'antd';
import { useState } from 'react';
import type { FigureCell } from '../../../../src/annual-report/domain/form-layout/index.js';
import { fill } from '../../messages/fill.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { texts } from './messages.ts';

interface CellButtonProps {
  readonly cell: FigureCell;
  readonly value: number | null;
  readonly year: number;
  /** How the figure came about, in words. */
  readonly said: string;
  /** A member of the competent department; the session's own organ where left out. */
  readonly organ?: string;
}

/** A counted figure: a click, or Enter, opens what it counts. */
export function CellButton({ cell, value, year, said, organ }: CellButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        block
        className="counted-cell"
        title={said}
        aria-label={fill(texts.open, { cell: cell.label, value: value ?? '' })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {value}
      </Button>
      {open && (
        <CellDrawer
          cell={cell.cellKey}
          year={year}
          {...(organ !== undefined && { organ })}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
