/** Door of work that goes on beside the server. */
export { runRounds, type Rounds, type Running } from './run-rounds.js';
