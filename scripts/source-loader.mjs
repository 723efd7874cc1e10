// For processes started from the TypeScript sources (development, tests): runs the project's own sources as they are,
// and leaves what is in node_modules alone. A general loader would transform the libraries too, and the reader
// processes are held to a limit of memory.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
