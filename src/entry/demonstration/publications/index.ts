import { GOVERNMENT_LINES } from './government.js';
import { LAND_LINES } from './land.js';
import type { PlannedPublication } from './line.js';
import { PENDING_LINES } from './pending.js';
import { PEOPLE_LINES } from './people.js';
import { TOWN_LINES } from './town.js';

export type { PlannedPublication } from './line.js';

const LINES = [...GOVERNMENT_LINES, ...PEOPLE_LINES, ...LAND_LINES, ...TOWN_LINES, ...PENDING_LINES];

/** What the organs of the district publish beside their documents. */
export const PUBLICATIONS: readonly PlannedPublication[] = LINES.map(
  ([organ, catalogue, genre, topic, daysAgo, after, title, body, more], index) => ({
    key: String(index),
    ...{ organ, catalogue, genre, topic, daysAgo, after, title, body },
    ...more,
  }),
);
