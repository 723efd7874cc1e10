import type { Plugin } from 'vite';

const MARK = "const styleNode = document.createElement('style');";

/**
 * Ant Design hands its nonce to every style it makes but two (the scroll lock of dialogs and the measuring of scroll
 * bars), which the content security policy would then refuse. This gives each style element the page's nonce where it
 * is made. The build fails where the place is no longer found, so that a new version is looked at.
 */
export function styleNonce(): Plugin {
  let found = 0;
  return {
    name: 'gongkai-style-nonce',
    apply: 'build',
    transform(code, id) {
      if (!/@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/.test(id.split('?')[0] ?? id)) return null;
      if (!code.includes(MARK)) throw new Error(`style element not found in ${id}`);
      found += 1;
      const nonce = "document.querySelector('meta[property=csp-nonce]')?.nonce";
      return {
        code: code.replace(
          MARK,
          `${MARK}\n  const pageNonce = ${nonce};\n  if (pageNonce) styleNode.nonce = pageNonce;`,
        ),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && found === 0) throw new Error('the style module of Ant Design was not found');
    },
  };
}
