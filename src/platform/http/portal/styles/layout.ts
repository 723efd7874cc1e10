/** Panels, lists, cards and grids of the pages. */
export const LAYOUT = `
main{flex:1;padding-block:1.25rem 4.5rem}
.sheet{background:var(--paper);border:1px solid var(--line);border-radius:var(--radius);padding:clamp(1.1rem,3vw,2.75rem)}
.sheet>:first-child{margin-top:0}
.sheet>:last-child{margin-bottom:0}
.with-side{display:grid;grid-template-columns:15.5rem minmax(0,1fr);gap:1.75rem;align-items:start}
.side{background:var(--paper);border:1px solid var(--line);border-top:3px solid var(--navy);border-radius:var(--radius)}
.side h2{font-size:1.05rem;margin:0;padding:.85rem 1.1rem;border-bottom:1px solid var(--line)}
.side ul{list-style:none;margin:0;padding:.35rem 0}
.side li{margin:0}
.side a{display:flex;justify-content:space-between;gap:.5rem;align-items:center;min-height:2.6rem;padding:.3rem 1.1rem;text-decoration:none;line-height:1.5}
.side a:hover{background:var(--navy-wash);text-decoration:underline}
.side a[aria-current]{background:var(--navy-wash);box-shadow:inset 3px 0 0 var(--red);font-weight:700;color:var(--red)}
.side ul ul{padding:0 0 .35rem}
.side ul ul a{padding-left:2.1rem;min-height:2.2rem;font-size:.94rem}
.side .count{color:var(--ink-soft);font-size:.88rem;font-variant-numeric:tabular-nums}
details.side>summary{cursor:pointer;font-weight:700;padding:.7rem 1.1rem;min-height:var(--target)}
.columns{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,3fr);gap:1.75rem;margin-top:1.75rem;align-items:start}
.aside{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:1.75rem;align-items:start}
@media (max-width:58rem){.columns,.aside,.with-side{grid-template-columns:minmax(0,1fr)}}
.panel{background:var(--navy-wash);border-left:4px solid var(--navy);padding:1rem 1.25rem;border-radius:0 var(--radius) var(--radius) 0;margin:0 0 1.5rem;max-width:none}
.panel>:last-child{margin-bottom:0}
.panel h2,.panel h3{margin-top:0;font-size:1.05rem}
.panel.warn{background:var(--amber-wash);border-color:var(--amber)}
.panel.good{background:var(--green-wash);border-color:var(--green)}
.panel.bad{background:var(--red-wash);border-color:var(--red)}
.apply-box{margin-top:2.5rem}
.tag{display:inline-block;padding:.05em .6em;border-radius:var(--radius);font-size:.88rem;line-height:1.6;background:var(--navy-wash);color:var(--navy);white-space:nowrap}
.tag.good{background:var(--green-wash);color:var(--green)}
.tag.warn{background:var(--amber-wash);color:var(--amber)}
.tag.bad{background:var(--red-wash);color:var(--red)}
[data-contrast=high] .tag,[data-contrast=high] .panel{border:1px solid currentColor}
[data-contrast=high] .panel{border-left-width:4px}
.list{list-style:none;padding:0;margin:0}
.list li{margin:0;padding:.7rem 0;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;justify-content:space-between;align-items:baseline;max-width:none;line-height:1.6}
.list li:last-child{border-bottom:0}
.list li>a{flex:1 1 13rem;text-decoration:none}
.list li>a:hover{text-decoration:underline}
.list .forms{display:flex;gap:1.25rem}
.list .forms a{padding:.3rem 0}
.list time,.list .note{flex:none;font-variant-numeric:tabular-nums}
[data-contrast=high] .list a,[data-mode=elder] .list a{text-decoration:underline}
.block-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.25rem 1.5rem;border-bottom:2px solid var(--navy);margin:0 0 .35rem}
.block-head h2{margin:0;padding:0 0 .5rem;font-size:1.2rem}
.block-head a{font-size:.94rem;padding:.2rem 0}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.5rem 1.75rem;margin:0 0 1.5rem}
.facts dt{color:var(--ink-soft)}
.facts dd{margin:0}
@media (max-width:30rem){.facts{grid-template-columns:minmax(0,1fr);gap:0}.facts dd{margin-bottom:.6rem}}
.actions{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin:1.5rem 0 0}
.pages{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;border-top:1px solid var(--line);margin:1.25rem 0 0;padding-top:1rem}
`;
