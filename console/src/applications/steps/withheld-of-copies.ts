/** What of a material and its copies the list of what is withheld is made from. */
export interface CopyWithheld {
  readonly sourceFileId: string;
  readonly goesWithReply: boolean;
  readonly areas: readonly { readonly page: number; readonly ground: string }[];
}

export interface WithheldPart {
  readonly what: string;
  readonly ground: string;
}

/** How a part is called by the name of its file (`null`: erased), its pages and the number of places. */
export type NamePart = (part: {
  readonly name: string | null;
  readonly pages: string;
  readonly count: number;
}) => string;

/**
 * 不予公开的内容 (《条例》 Art. 37) as the copies that go with the reply have it: one part for each file and ground, in the
 * order of the files, its pages once each.
 */
export function withheldOfCopies(
  copies: readonly CopyWithheld[],
  names: ReadonlyMap<string, string | null>,
  namePart: NamePart,
): WithheldPart[] {
  return copies
    .filter(({ goesWithReply }) => goesWithReply)
    .flatMap(({ sourceFileId, areas }) => {
      const grounds = [...new Set(areas.map(({ ground }) => ground))];
      return grounds.map((ground) => {
        const places = areas.filter((area) => area.ground === ground);
        const pages = [...new Set(places.map(({ page }) => page))].sort((one, other) => one - other);
        const name = names.get(sourceFileId)?.replace(/\.[^.]+$/, '') ?? null;
        return { what: namePart({ name, pages: pages.join('、'), count: places.length }), ground };
      });
    });
}

/** Nothing is written yet. */
export function isBlank(parts: readonly (Partial<WithheldPart> | undefined)[] | undefined): boolean {
  return (parts ?? []).every((part) => !part?.what?.trim() && !part?.ground);
}
