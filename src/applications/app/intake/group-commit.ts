/** Takes work one by one, does it several at a time. */
export interface GroupCommit<In, Out> {
  /** Settles when the work is done and committed; rejects with its own error alone. */
  take(work: In): Promise<Out>;
}

interface Waiting<In, Out> {
  readonly work: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what arrives while a group is under way into the next one, at most `most` at once: each group is one commit, and
 * nobody waits for company where there is none. Where a group fails, each of it is done alone, so that one that cannot be
 * done hurts none of the others. `run` gives an answer for each, in their order.
 */
export function groupCommit<In, Out>(
  most: number,
  run: (group: readonly In[]) => Promise<readonly Out[]>,
): GroupCommit<In, Out> {
  const waiting: Waiting<In, Out>[] = [];
  let underWay = false;

  async function settle(group: readonly Waiting<In, Out>[]): Promise<void> {
    let answers: readonly Out[];
    try {
      answers = await run(group.map(({ work }) => work));
      if (answers.length !== group.length) throw new Error('an answer for each is missing');
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only) return only.reject(error);
      for (const each of group) await settle([each]);
      return;
    }
    group.forEach(({ resolve }, index) => resolve(answers[index] as Out));
  }

  async function goOn(): Promise<void> {
    if (underWay) return;
    underWay = true;
    while (waiting.length > 0) await settle(waiting.splice(0, most));
    underWay = false;
  }

  return {
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        // What arrives in the same turn goes into the first group too.
        setImmediate(() => void goOn());
      }),
  };
}
