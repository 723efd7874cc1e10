/** Outcomes of applications (办理结果), their lawful grounds and the remedies against them. */
export * from './ground-table.js';
export * from './grounds.js';
export * from './remedies.js';
export * from './remedy-table.js';
