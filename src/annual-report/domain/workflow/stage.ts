/**
 * Where an organ's annual report of a year stands (办理阶段), 《条例》 Art. 49: written, signed by the head of the disclosure office,
 * handed in to the competent department, returned by it with remarks or accepted, published.
 */
export const STAGES = ['drafting', 'signed', 'submitted', 'returned', 'accepted', 'published'] as const;
export type Stage = (typeof STAGES)[number];

/** The stages as an office calls them. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  drafting: '编制中',
  signed: '已签发',
  submitted: '已报送',
  returned: '已退回',
  accepted: '已接收',
  published: '已公布',
};

/** Text and figures may be changed: before signing, and after a return. From signing on they are frozen. */
export function isEditable(stage: Stage): boolean {
  return stage === 'drafting' || stage === 'returned';
}

/** It has been handed in and is not back: it waits for the competent department, or is done. */
export function isHandedIn(stage: Stage): boolean {
  return stage === 'submitted' || stage === 'accepted' || stage === 'published';
}
