/** The catalogue of what is published without being asked for (主动公开目录), 《条例》 Art. 20 and 21, and its limits. */
export * from './catalogue-item.js';
export * from './catalogue-table.js';
export * from './find-item.js';
export * from './genres.js';
export * from './number-key.js';
export * from './publication-limit.js';
