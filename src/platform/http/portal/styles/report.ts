/** The published annual report as a document. */
export const REPORT = `
.report{max-width:64rem;margin-inline:auto}
.report .title{font-family:var(--serif);text-align:center;font-size:clamp(1.4rem,1.05rem + 1.5vw,2.1rem);line-height:1.5;color:var(--red-deep);margin:0 auto .6rem;max-width:26em}
.report .meta{text-align:center;color:var(--ink-soft);font-size:.92rem;border-bottom:1px solid var(--red);padding-bottom:1rem;margin:0 auto 2rem;max-width:none}
.report section>p,.report .preamble p{text-indent:2em;text-align:justify;max-width:none;line-height:1.95}
.report .verification>p,.report section>p.note{text-indent:0;text-align:start}
.report h2{font-size:1.2rem;margin-top:2.2em}
.report td a{color:inherit;text-decoration-color:var(--line-strong);text-decoration-style:dotted}
.report td a:hover{color:var(--red);text-decoration-style:solid}
.data+p{margin-top:.9rem}
.plain-list{list-style:none;padding-left:0}
.command{background:var(--ground);border:1px solid var(--line);padding:.75rem 1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 1.25rem}
.hashes code{overflow-wrap:anywhere;font-size:.9em}
.chart{margin:0 0 1rem}
.chart img{display:block;max-width:100%;height:auto;border:1px solid var(--line);background:#fff}
.toc{columns:2;column-gap:2rem;padding-left:0;list-style:none}
.toc li{break-inside:avoid;margin:0;padding:.2em 0}
@media (max-width:40rem){.toc{columns:1}}
.receipt{border:2px solid var(--ink);padding:clamp(1rem,3vw,2rem);margin:0 0 1.5rem;background:var(--paper)}
.receipt>:last-child,.receipt .facts{margin-bottom:0}
.receipt .codes{display:flex;flex-wrap:wrap;gap:1rem 3rem;margin:0 0 1rem}
.receipt .code{margin:0;max-width:none}
.receipt .code b{display:block;font-size:1.55rem;line-height:1.4;font-variant-numeric:tabular-nums;letter-spacing:.06em;overflow-wrap:anywhere}
.written{white-space:pre-wrap}
.letter{border:1px solid var(--line);background:var(--paper);padding:1.25rem 1.5rem;white-space:pre-wrap;margin:0 0 1.5rem;max-width:var(--measure)}
`;
