/** Shell: head, navigation, breadcrumbs, foot; panels and grids of the pages. */
export const LAYOUT = `
.skip{position:absolute;left:.5rem;top:-4rem;background:var(--paper);color:var(--navy);padding:.5rem 1rem;z-index:9;border:2px solid var(--focus)}
.skip:focus{top:.5rem}
.wrap{width:100%;max-width:var(--page);margin-inline:auto;padding-inline:clamp(1rem,3vw,2rem)}
.demo{background:var(--amber-wash);color:var(--amber);border-bottom:1px solid #e9d9b0;font-size:.9rem}
.demo p{margin-block:0;padding-block:.35rem;max-width:var(--page)}
.head{background:var(--paper);border-top:5px solid var(--red)}
.head .wrap{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.5rem;padding-block:1rem .9rem}
.brand{display:flex;align-items:center;gap:.85rem;color:var(--ink);text-decoration:none}
.brand:hover{color:var(--red)}
.seal{flex:none;display:grid;place-items:center;width:2.7rem;height:2.7rem;background:var(--red);color:#fff;font-family:var(--serif);
  font-weight:700;font-size:1.05rem;line-height:1;border-radius:var(--radius);letter-spacing:.04em}
.brand strong{display:block;font-size:1.22rem;line-height:1.35}
.brand small{display:block;color:var(--ink-soft);font-size:.85rem;line-height:1.4}
.lang{font-size:.9rem}
.nav{background:var(--navy)}
.nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}
.nav li{margin:0}
.nav a{display:block;color:#fff;text-decoration:none;padding:.7rem 1.15rem;border-bottom:3px solid transparent}
.nav li:first-child a{margin-left:-1.15rem}
.nav a:hover{background:var(--navy-deep);text-decoration:underline;color:#fff}
.nav a[aria-current]{border-bottom-color:#fff;font-weight:700;background:var(--navy-deep)}
.nav a:focus-visible{outline-color:#fff;outline-offset:-4px}
@media (max-width:46rem){
  .nav .wrap{padding-inline:0}
  .nav ul{display:grid;grid-template-columns:repeat(3,1fr)}
  .nav a,.nav li:first-child a{margin:0;padding:.62rem .2rem;text-align:center;font-size:.95rem}
}
.crumbs{font-size:.9rem;color:var(--ink-soft)}
.crumbs ol{list-style:none;display:flex;flex-wrap:wrap;padding:0;margin:0;padding-block:1rem 0}
.crumbs li{margin:0;max-width:none}
.crumbs li+li::before{content:"/";margin-inline:.6em;color:var(--line-strong)}
main{flex:1;padding-block:1.5rem 4rem}
.sheet{background:var(--paper);border:1px solid var(--line);border-radius:var(--radius);padding:clamp(1.1rem,3vw,2.5rem)}
.sheet>:first-child{margin-top:0}
.sheet>:last-child{margin-bottom:0}
.foot{background:#23282f;color:#d9dce1;font-size:.9rem}
.foot .wrap{padding-block:1.75rem;display:flex;flex-wrap:wrap;gap:.5rem 3rem;justify-content:space-between}
.foot p{margin:0 0 .35rem}
.foot a{color:#fff}
.foot a:focus-visible{outline-color:#fff}
.hero{padding-block:1.75rem .5rem;max-width:52rem}
.hero h1{font-family:var(--serif);font-size:clamp(1.6rem,1.1rem + 1.9vw,2.35rem);color:var(--ink);margin-bottom:.5rem}
.hero h1::after{content:"";display:block;width:3.5rem;height:4px;background:var(--red);margin-top:.9rem}
.apply-box{margin-top:2.5rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15.5rem,100%),1fr));gap:1rem;list-style:none;padding:0;margin:1.5rem 0 0}
.tiles li{margin:0;display:flex;max-width:none}
.tile{flex:1;display:block;background:var(--paper);border:1px solid var(--line);border-top:3px solid var(--navy);border-radius:var(--radius);
  padding:1.15rem 1.25rem;text-decoration:none;color:var(--ink)}
.tile:hover{border-color:var(--navy);border-top-color:var(--red);color:var(--ink)}
.tile strong{display:block;font-size:1.12rem;color:var(--navy);margin-bottom:.25rem}
.tile:hover strong{color:var(--red);text-decoration:underline;text-underline-offset:.22em}
.tile span{color:var(--ink-soft);font-size:.94rem;display:block;line-height:1.65}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.5rem;margin-top:1.5rem;align-items:start}
.aside{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:1.5rem;align-items:start}
@media (max-width:58rem){.columns,.aside{grid-template-columns:minmax(0,1fr)}}
.panel{background:var(--navy-wash);border-left:4px solid var(--navy);padding:1rem 1.25rem;border-radius:0 var(--radius) var(--radius) 0;margin:0 0 1.5rem;max-width:none}
.panel>:last-child{margin-bottom:0}
.panel h2,.panel h3{margin-top:0;font-size:1.05rem}
.panel.warn{background:var(--amber-wash);border-color:var(--amber)}
.panel.good{background:var(--green-wash);border-color:var(--green)}
.panel.bad{background:var(--red-wash);border-color:var(--red)}
.tag{display:inline-block;padding:.05em .6em;border-radius:var(--radius);font-size:.88rem;line-height:1.6;background:var(--navy-wash);color:var(--navy);white-space:nowrap}
.tag.good{background:var(--green-wash);color:var(--green)}
.tag.warn{background:var(--amber-wash);color:var(--amber)}
.tag.bad{background:var(--red-wash);color:var(--red)}
.list{list-style:none;padding:0;margin:0}
.list li{margin:0;padding:.6rem 0;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.1rem 1rem;justify-content:space-between;max-width:none}
.list li:last-child{border-bottom:0}
.list li>a{flex:1 1 13rem}
.list .forms{display:flex;gap:1.25rem}
.list .forms a{padding:.3rem 0}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.5rem 1.5rem;margin:0 0 1.5rem}
.facts dt{color:var(--ink-soft)}
.facts dd{margin:0}
@media (max-width:30rem){.facts{grid-template-columns:minmax(0,1fr);gap:0}.facts dd{margin-bottom:.6rem}}
.actions{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin:1.5rem 0 0}
`;
