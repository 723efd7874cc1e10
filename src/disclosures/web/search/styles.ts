import { makeStylesheet } from '../../../platform/http/portal/index.js';

/** The search page: a wide box, results as a list of cards, filters beside them or below on a small screen. */
export const SEARCH_STYLESHEET = makeStylesheet(
  'search',
  `
.find{display:flex;flex-wrap:wrap;gap:0;max-width:48rem}
.find input[type=search]{flex:1 1 12rem;min-width:0;max-width:none;font:inherit;color:inherit;background:var(--paper);border:2px solid var(--navy);border-right:0;border-radius:var(--radius) 0 0 var(--radius);padding:.5rem .9rem;min-height:calc(var(--target) + .25rem)}
.find .button{border-radius:0 var(--radius) var(--radius) 0}
.find-form label{display:block;font-weight:700;margin:0 0 .3rem}
.find-form .hint{margin-top:.4rem}
.found-head{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline;border-bottom:2px solid var(--navy);margin:1.5rem 0 0;padding:0 0 .5rem}
.found-head h2{font-size:1.2rem;margin:0}
.found-head+.note{margin-top:.6rem}
.sorts{display:flex;gap:.25rem 1.1rem;list-style:none;margin:0;padding:0}
.sorts li{margin:0}
.sorts a,.sorts strong{display:inline-block;padding:.35rem 0;min-height:1.75rem}
.found{list-style:none;margin:0;padding:0}
.found>li{padding:1.05rem 0;border-bottom:1px solid var(--line);margin:0;max-width:none}
.found h3{font-size:1.12rem;margin:0 0 .3rem;line-height:1.55}
.found h3 a{text-decoration:none}
.found h3 a:hover{text-decoration:underline}
[data-contrast=high] .found h3 a,[data-mode=elder] .found h3 a{text-decoration:underline}
.found .passage{margin:0 0 .35rem;max-width:none;line-height:1.7;overflow-wrap:anywhere}
.found .about{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;color:var(--ink-soft);font-size:.92rem;max-width:none}
.chosen{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:1rem 0 0;padding:0}
.chosen li{margin:0}
.chosen a{display:inline-flex;align-items:center;gap:.4rem;min-height:2rem;padding:.15rem .8rem;border:1px solid var(--navy);border-radius:var(--radius);background:var(--navy-wash);text-decoration:none}
.chosen a:hover{text-decoration:underline}
.filters h2{font-size:1.1rem}
.filters h3{font-size:1rem;margin:1.1rem 0 .2rem}
.filters ul{list-style:none;margin:0;padding:0}
.filters li{margin:0}
.filters a{display:flex;justify-content:space-between;gap:.75rem;padding:.3rem 0;min-height:1.9rem;text-decoration:none;line-height:1.5}
.filters a:hover{text-decoration:underline}
.filters .count{color:var(--ink-soft);font-variant-numeric:tabular-nums}
.filters summary{cursor:pointer;padding:.3rem 0;min-height:1.9rem;color:var(--navy)}
.to-filters{display:none}
@media (max-width:58rem){.to-filters{display:inline-block;padding:.35rem 0}}
@media print{.filters,.find-form,.sorts,.pages,.to-filters{display:none}}
`,
);
