import { makeStylesheet } from '../../../platform/http/portal/index.js';

/** What lists and records of publications have beside the portal's own: the catalogue beside the list, validity marks, small files. */
export const INFO_STYLESHEET = makeStylesheet(
  'info',
  `
.to-side{display:none}
.with-side>.sheet{grid-column:2}
.with-side>.side{grid-column:1;grid-row:1}
.side h3{font-size:.88rem;font-weight:400;color:var(--ink-soft);margin:0;padding:.75rem 1.1rem .1rem}
@media (max-width:58rem){.with-side>.sheet,.with-side>.side{grid-column:1;grid-row:auto}.to-side{display:block}}
.info-list li>span.what{flex:1 1 20rem;min-width:0}
.info-list .what>a{text-decoration:none}
.info-list .what>a:hover,[data-contrast=high] .info-list .what>a,[data-mode=elder] .info-list .what>a{text-decoration:underline}
.info-list .from{display:block;color:var(--ink-soft);font-size:.9rem;line-height:1.6}
.info-list .tag{margin-left:.5rem}
.basis{border-left:3px solid var(--line-strong);padding-left:.9rem;color:var(--ink-soft);font-size:.92rem;max-width:none}
.record-facts td{min-width:6em}
.record .meta span{display:inline-block;margin-inline:.75em}
@media (max-width:40rem){.record-facts tr{display:grid;grid-template-columns:6.2em minmax(0,1fr)}.record-facts td{min-width:0}.record-facts th,.record-facts td{padding:.3rem .7rem}}
.record .prose>.scroll{margin-bottom:1.25rem}
.record .prose>.scroll>table{margin:0;min-width:min(36rem,100%)}
.prose .align-center{text-align:center;text-indent:0}
.prose .align-right{text-align:right;text-indent:0}
.prose td.align-right,.prose th.align-right{text-align:right}
.attachments .size{color:var(--ink-soft);font-size:.9rem}
.attachments a.aside-link{flex:none}
.versions{padding-left:1.4em}
.preview-picture{display:block;margin:0 auto 1.5rem;border:1px solid var(--line)}
.preview table{font-size:.92rem}
.preview td,.preview th{border:1px solid var(--line-strong);padding:.35rem .55rem;text-align:left;white-space:pre-line;min-width:4em}
.preview p{max-width:none;white-space:pre-wrap}
`,
);
