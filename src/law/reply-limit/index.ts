/** The reply limit (答复期限), 《条例》 Art. 33, and what pauses it. */
export * from './pauses.js';
export * from './reply-limit.js';
