/** A published record as a document (公文): title, facts as a table, body with its paragraphs set in, attachments. */
export const RECORD = `
.record{max-width:60rem;margin-inline:auto}
.record-facts{width:100%;border:1px solid var(--line);margin:0 0 2rem;font-size:.95rem}
.record-facts th{width:7.5em;font-weight:400;color:var(--ink-soft);background:var(--ground);text-align:left}
.record-facts th,.record-facts td{padding:.5rem .8rem;border:1px solid var(--line);vertical-align:top}
@media (max-width:40rem){.record-facts tr,.record-facts th,.record-facts td{display:block;width:auto;border:0}.record-facts tr{border-bottom:1px solid var(--line)}.record-facts th{padding-bottom:0;background:none}.record-facts td{padding-top:0}}
.record h1,.record .title{font-family:var(--serif);text-align:center;font-size:clamp(1.4rem,1.05rem + 1.5vw,2.1rem);line-height:1.55;margin:0 auto .75rem;max-width:24em}
.record .meta{text-align:center;color:var(--ink-soft);font-size:.92rem;border-bottom:1px solid var(--line);padding-bottom:1rem;margin:0 auto 2rem;max-width:none}
.record .prose{font-size:1.06rem;line-height:2}
.prose p{text-indent:2em;text-align:justify;max-width:none;margin-bottom:.85em}
.prose p.flush,.prose td p,.prose li p{text-indent:0}
.prose h2,.prose h3{margin-top:1.8em}
.prose table{border:1px solid var(--line-strong);margin:0 0 1.25rem}
.prose th,.prose td{border:1px solid var(--line-strong);padding:.45rem .6rem}
.prose img{display:block;margin:1rem auto;height:auto}
:lang(en) .prose p,.prose:lang(en) p{text-indent:0;text-align:start}
.prose .signed{text-align:right;text-indent:0}
.attachments{list-style:none;margin:0 0 1.5rem;padding:0}
.attachments li{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;padding:.6rem .2rem;border-bottom:1px solid var(--line);max-width:none}
.attachments a{flex:1 1 14rem}
mark{background:#ffe9a8;color:inherit;padding:0 .1em}
[data-contrast=high] mark{background:none;color:inherit;font-weight:700;text-decoration:underline 3px}
`;
