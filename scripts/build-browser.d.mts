/** Bundles the programs of public pages into a folder, emptied first. */
export function buildBrowser(outdir: string): Promise<unknown>;
