import type { Plugin } from 'vite';

interface Patch {
  readonly file: RegExp;
  readonly found: string;
  readonly put: string;
}

const PAGE_NONCE = "document.querySelector('meta[property=csp-nonce]')?.nonce";
const MADE = "const styleNode = document.createElement('style');";

/**
 * Where Ant Design's parts do what the content security policy refuses. Style elements get the page's nonce where they are
 * made (the scroll lock of dialogs and the measuring of scroll bars forget it). The hidden field that measures a growing
 * text area gets its style through the CSSOM, which the policy lets pass, and leaves the tab order.
 */
const PATCHES: readonly Patch[] = [
  {
    file: /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/,
    found: MADE,
    put: `${MADE}\n  const pageNonce = ${PAGE_NONCE};\n  if (pageNonce) styleNode.nonce = pageNonce;`,
  },
  {
    file: /@rc-component[\\/]input[\\/]es[\\/]calculateNodeHeight\.js$/,
    found: "hiddenTextarea.setAttribute('style', `${sizingStyle};${HIDDEN_TEXTAREA_STYLE}`);",
    put: 'hiddenTextarea.style.cssText = `${sizingStyle};${HIDDEN_TEXTAREA_STYLE}`;',
  },
  {
    file: /@rc-component[\\/]input[\\/]es[\\/]calculateNodeHeight\.js$/,
    found: "hiddenTextarea.setAttribute('tab-index', '-1');",
    put: 'hiddenTextarea.tabIndex = -1;',
  },
];

/** Applies the patches; the build fails where a place is no longer found, so that a new version is looked at. */
export function styleNonce(): Plugin {
  const applied = new Set<Patch>();
  return {
    name: 'gongkai-style-nonce',
    apply: 'build',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      const patches = PATCHES.filter(({ file, found }) => file.test(path) && code.includes(found));
      for (const patch of patches) applied.add(patch);
      const patched = patches.reduce((text, { found, put }) => text.replace(found, () => put), code);
      return patches.length > 0 ? { code: patched, map: null } : null;
    },
    buildEnd(error) {
      const missed = PATCHES.filter((patch) => !applied.has(patch));
      if (!error && missed.length > 0)
        throw new Error(`not found in Ant Design: ${missed.map((p) => p.found).join(' ')}`);
    },
  };
}
