/** The error reaches whoever wrote through the callback of the write. */
const ignore = (): void => undefined;

/**
 * Writes to standard output and waits until it is taken. `closed` where the reader at the other end has gone (EPIPE):
 * then there is nothing left to print, and that is no error.
 */
export async function writeOutput(text: string | Uint8Array): Promise<'written' | 'closed'> {
  const { stdout } = process;
  if (stdout.destroyed || stdout.writableEnded) return 'closed';
  return new Promise((resolve, reject) => {
    const settle = (error?: NodeJS.ErrnoException | null) => {
      if (!error) return resolve('written');
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return resolve('closed');
      reject(error);
    };
    // The stream also reports a broken pipe as an event, which would end the process; others' listeners do not hold it.
    if (!stdout.listeners('error').includes(ignore)) stdout.on('error', ignore);
    stdout.write(text, settle);
  });
}
