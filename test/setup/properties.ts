import fc from 'fast-check';

/**
 * Properties run on the same cases everywhere, so that a change is judged and not its luck. `FC_SEED=random` draws others,
 * `FC_SEED=<number>` repeats what such a run has found.
 */
const asked = process.env['FC_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_260_101 : Number(asked) });
