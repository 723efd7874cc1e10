import type { Finding } from '../check/finding.js';

/**
 * What makes two findings the same: code, place, words and parameters. What was decided on one holds for it alone: an edit
 * that changes the finding makes another one. `late` is the same every day it is said.
 */
export function findingIdentity({ code, cell, section, excerpt, params }: Omit<Finding, 'severity' | 'line'>): string {
  if (code === 'late') return JSON.stringify([code]);
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([code, cell ?? null, section ?? null, excerpt ?? null, sorted]);
}
