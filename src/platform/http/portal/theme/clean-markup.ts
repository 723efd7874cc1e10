import { isTag, type AnyNode, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { ok, type Result } from '../../../../kernel/result.js';
import type { BasePath } from '../../base-path.js';
import { AS_IS } from '../markup.js';
import { wrongTheme } from './wrong-theme.js';
import type { ThemeFile } from './theme.js';

const ELEMENTS = new Set(
  (
    'a abbr address article aside b br button dd details div dl dt em fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr i img input label legend li nav ol option p picture search section select small source ' +
    'span strong sub summary sup svg path g circle rect line polyline polygon title table tbody td th thead tr time u ul'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:id|class|title|lang|dir|role|tabindex|hidden|open|href|src|alt|width|height|loading|target|rel|hreflang|method|action|name|value|type|placeholder|for|autocomplete|maxlength|colspan|rowspan|scope|datetime|media|aria-[a-z]+|data-[a-z-]+|viewBox|d|fill|stroke|stroke-(?:width|linecap|linejoin)|cx|cy|r|x|y|x1|x2|y1|y2|points|rx|ry|xmlns|focusable|transform)$/;
const ADDRESSES = ['href', 'src', 'action'];
const ELSEWHERE = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/;

interface Place {
  readonly base: BasePath;
  readonly file: string;
  readonly files: ReadonlyMap<string, ThemeFile>;
}

/** Where an address of the theme leads: a file of the folder, the site around, or elsewhere; what is wrong with it. */
function readAddress({ base, files }: Place, attribute: string, address: string): Result<string> | string {
  const own = files.get(address);
  if (own !== undefined) return ok(`${base}/theme/${address}?${own.hash}`);
  if (!ELSEWHERE.test(address))
    return `${attribute}="${address}" 应为文件夹中的文件，或者以 / 、#、https:// 、mailto: 、tel: 开头`;
  if (attribute === 'action' && !address.startsWith('/'))
    return `表单只能提交到本主机的路径，不能提交到 ${address}（内容安全策略 form-action 'self'）`;
  if (attribute === 'src' && !address.startsWith('/'))
    return `图片应放在主题文件夹或者本主机，不能取自 ${address}（内容安全策略 img-src 'self'）`;
  return ok(address);
}

function faultOf(element: Element): string | null {
  if (!ELEMENTS.has(element.name)) {
    const why = ['script', 'style', 'iframe', 'object', 'embed', 'link'].includes(element.name)
      ? '：主题不带脚本和内嵌样式，样式写在 theme.css'
      : '';
    return `不能使用 <${element.name}>${why}`;
  }
  const attribute = Object.keys(element.attribs).find((name) => !ATTRIBUTES.test(name));
  return attribute === undefined ? null : `<${element.name}> 不能带 ${attribute} 属性`;
}

function lineOf(html: string, node: AnyNode): number {
  return html.slice(0, node.startIndex ?? 0).split('\n').length;
}

/**
 * The head or foot of the site around, as its operator wrote it. Nothing is taken out in silence: an element, attribute
 * or address that may not be is refused (`config.invalid`) by its line. No script, no inline style: the policy stays strict.
 */
export function cleanMarkup(html: string, place: Place): Result<string> {
  const document = parseDocument(html, { withStartIndices: true, lowerCaseAttributeNames: false });
  const wrong = (node: AnyNode, reason: string) => wrongTheme(place.file, `第 ${lineOf(html, node)} 行：${reason}`);
  const walk = (nodes: readonly AnyNode[]): Result<null> => {
    for (const node of nodes) {
      if (node.type === 'directive') return wrong(node, '应为页面片段，不含 <!DOCTYPE>');
      if (!isTag(node)) {
        if ('children' in node) return wrong(node, '不能使用脚本或者样式');
        continue;
      }
      const fault = faultOf(node);
      if (fault !== null) return wrong(node, fault);
      for (const attribute of ADDRESSES) {
        const address = node.attribs[attribute];
        if (address === undefined) continue;
        const read = readAddress(place, attribute, address);
        if (typeof read === 'string') return wrong(node, read);
        if (!read.ok) return read;
        node.attribs[attribute] = read.value;
        node.attribs[AS_IS] = '';
      }
      if (node.attribs['target'] === '_blank') node.attribs['rel'] = 'noopener';
      const below = walk(node.children);
      if (!below.ok) return below;
    }
    return ok(null);
  };
  const walked = walk(document.children);
  return walked.ok ? ok(DomUtils.getOuterHTML(document.children, { encodeEntities: 'utf8' })) : walked;
}
