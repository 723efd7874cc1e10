const LONGEST = 48;

/** What is asked for, in one line for lists: the first words, whole where they are few. */
export function shortDescription(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join('')}……`;
}
