import { Tag } from 'antd';
import type { PublicationLineItem, Stage } from './api.ts';
import { texts } from './messages/index.ts';

const TONE: Readonly<Record<Stage, string>> = {
  draft: 'default',
  review: 'processing',
  approved: 'warning',
  scheduled: 'processing',
  published: 'success',
  withheld: 'default',
  withdrawn: 'error',
  discarded: 'default',
};

/** Where a publication stands; a version being prepared beside one that is shown is told too. */
export function StageTag({ line }: { readonly line: Pick<PublicationLineItem, 'stage' | 'shownVersion'> }) {
  const { stage, shownVersion } = line;
  const corrected = shownVersion !== null && stage !== 'published';
  return (
    <>
      {corrected && <Tag color={TONE.published}>{texts.stages.published}</Tag>}
      <Tag color={TONE[stage]}>{corrected ? `${texts.newVersion}：${texts.stages[stage]}` : texts.stages[stage]}</Tag>
    </>
  );
}
