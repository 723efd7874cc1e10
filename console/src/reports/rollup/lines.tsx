import { Tag } from 'antd';
import { Link } from 'react-router';
import { fill } from '../../messages/fill.ts';
import type { Rollup, RollupLine } from './api.ts';
import { formatDate } from '../../shell/format-date.ts';
import { texts } from './messages.ts';

/** What every view of a sum is given. */
export interface ViewProps {
  readonly rollup: Rollup;
  /** Names of the form's cells. */
  readonly names: ReadonlyMap<string, string>;
}

/** A figure of a line: what is not there is 0, what nobody filled in is blank. */
export function figureIn(figures: Readonly<Record<string, number | null>>, cell: string): number | null {
  const value = figures[cell];
  return value === undefined ? 0 : value;
}

/** A member's name; of a government with members of its own, the way down to its sum. */
export function MemberName({ line, year }: { readonly line: RollupLine; readonly year: number }) {
  if (line.itself) return <>{`${line.name}（${texts.itself}）`}</>;
  if (!line.opens) return <>{line.name}</>;
  return (
    <Link to={`/rollup?year=${year}&view=sum&within=${line.code}`} aria-label={fill(texts.down, { organ: line.name })}>
      {line.name}
    </Link>
  );
}

function isOnRecord(onRecord: readonly string[], cell: string): boolean {
  return onRecord.some((each) => cell === each || cell.startsWith(`${each}.`));
}

/** Which figures of a line are added; in one cell, or in all. */
export function AddedTag({ line, cell }: { readonly line: RollupLine; readonly cell?: string }) {
  if (line.countedIn !== null) return <Tag color="error">{fill(texts.alreadyIn, { organ: line.countedIn })}</Tag>;
  if (line.itself) return null;
  if (line.file !== null && cell !== undefined && isOnRecord(line.file.onRecord, cell)) {
    return <Tag color="warning">{texts.fileOnRecord}</Tag>;
  }
  if (line.file !== null) {
    return (
      <Tag color="processing">
        {fill(texts.asFile, { file: line.file.fileName, date: formatDate(line.file.receivedOn) })}
      </Tag>
    );
  }
  return line.signed ? (
    <Tag color="success">{fill(texts.asSigned, { no: line.signingNo ?? '' })}</Tag>
  ) : (
    <Tag color="warning">{texts.live}</Tag>
  );
}
