/** Head and foot of every page: the reader's settings, the emblem and name, the columns; the menu of narrow screens. */
export const HEAD = `
.skip{position:absolute;left:.5rem;top:-6rem;background:var(--paper);color:var(--navy);padding:.6rem 1.1rem;z-index:9;border:2px solid var(--focus)}
.skip:focus{top:.5rem}
.wrap{width:100%;max-width:var(--page);margin-inline:auto;padding-inline:clamp(1rem,3vw,2.25rem)}
.demo{background:var(--amber-wash);color:var(--amber);border-bottom:1px solid var(--line);font-size:.875rem}
.demo p{margin-block:0;padding-block:.3rem;max-width:var(--page)}
.head{background:var(--paper);border-top:4px solid var(--red)}
.utilities{display:flex;justify-content:flex-end;font-size:.875rem;padding-block:.35rem 0}
.reading{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem 1.6rem}
.choices-row{list-style:none;display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .25rem;margin:0;padding:0}
.choices-row li{margin:0}
.choices-row a{display:inline-flex;align-items:center;justify-content:center;min-width:1.75rem;min-height:1.75rem;padding:.05rem .5rem;color:var(--ink-soft);text-decoration:none;border-radius:var(--radius)}
.choices-row a:hover{color:var(--red);text-decoration:underline}
.choices-row a[aria-current]{color:var(--ink);font-weight:700;box-shadow:inset 0 -2px 0 var(--red);border-radius:0}
.sizes .size-usual{font-size:.875em}
.sizes .size-large{font-size:1.05em}
.sizes .size-largest{font-size:1.25em}
.masthead{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 2rem;padding-block:.65rem 1.35rem}
.brand{display:flex;align-items:center;gap:1.05rem;color:var(--ink);text-decoration:none}
.brand:hover{color:var(--ink)}
.brand:hover strong{color:var(--red)}
.seal{flex:none;display:grid;place-items:center;width:3.4rem;height:3.4rem;background:var(--red);color:var(--on-dark);font-family:var(--serif);
  font-weight:700;font-size:1.24rem;line-height:1;letter-spacing:.06em;text-indent:.06em;border-radius:var(--radius);box-shadow:inset 0 0 0 2px var(--red),inset 0 0 0 3px var(--on-dark)}
.emblem{flex:none;height:3.4rem;width:auto;max-width:14rem;object-fit:contain}
.brand strong{display:block;font-family:var(--serif);font-size:1.62rem;line-height:1.3;letter-spacing:.03em}
.brand-words>span{display:block;color:var(--ink-soft);font-size:.95rem;line-height:1.5;letter-spacing:.22em}
:lang(en) .brand-words>span{letter-spacing:.02em}
.search{display:flex;flex:0 1 24rem;min-width:min(16rem,100%)}
.search input{flex:1;min-width:0;border:1px solid var(--line-strong);border-right:0;border-radius:var(--radius) 0 0 var(--radius);font:inherit;color:inherit;background:var(--paper);padding:.35rem .8rem;min-height:var(--target)}
.search button{flex:none;font:inherit;font-weight:700;border:1px solid var(--navy);background:var(--navy);color:var(--on-dark);padding:.35rem 1.3rem;min-height:var(--target);border-radius:0 var(--radius) var(--radius) 0;cursor:pointer}
.search button:hover{background:var(--navy-deep);text-decoration:underline}
.nav{background:var(--navy)}
.nav ul,.subnav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}
.nav li,.subnav li{margin:0}
.nav ul{margin-left:-1.4rem}
.nav a{display:flex;align-items:center;min-height:3.2rem;color:var(--on-dark);text-decoration:none;padding:.4rem 1.4rem;font-size:1.06rem;letter-spacing:.04em}
:lang(en) .nav a{letter-spacing:0}
.nav a:hover{background:var(--navy-deep);color:var(--on-dark);text-decoration:underline}
.nav a[aria-current]{font-weight:700;background:var(--navy-deep);box-shadow:inset 0 -4px 0 var(--on-dark)}
.nav a:focus-visible{outline-color:var(--on-dark);outline-offset:-5px}
.subnav{background:var(--navy-wash);border-bottom:1px solid var(--line)}
.subnav ul{margin-left:-1rem}
.subnav a{display:flex;align-items:center;min-height:2.75rem;padding:.2rem 1rem;color:var(--navy);text-decoration:none}
.subnav a:hover{color:var(--red);text-decoration:underline}
.subnav a[aria-current=page]{color:var(--red);font-weight:700;box-shadow:inset 0 -3px 0 var(--red)}
.menu{display:none}
.menu>summary{display:flex;align-items:center;gap:.6rem;list-style:none;cursor:pointer;min-height:var(--target);padding:.2rem 1rem;border:1px solid var(--line-strong);border-radius:var(--radius);font-weight:700;color:var(--navy)}
.menu>summary::-webkit-details-marker{display:none}
.menu>summary::before{content:"";width:1.1em;height:.8em;border-block:2px solid currentColor;background:linear-gradient(currentColor,currentColor) center/100% 2px no-repeat}
.menu[open]>summary{background:var(--navy);color:var(--on-dark);border-color:var(--navy)}
.menu-sheet{min-width:0;padding-block:.75rem 0}
.menu nav>ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.menu nav>ul>li{margin:0;border-bottom:1px solid var(--line);max-width:none}
.menu nav ul ul{list-style:none;margin:0 0 .5rem;padding:0 0 0 1rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9.5rem,100%),1fr))}
.menu nav li li{margin:0}
.menu nav a{display:flex;align-items:center;min-height:var(--target);text-decoration:none;font-weight:700}
.menu nav li li a{font-weight:400}
.menu nav a[aria-current]{color:var(--red)}
.menu nav a[aria-current=page]{text-decoration:underline}
.menu .reading{padding-block:.75rem .25rem}
.menu .choices-row a{min-width:2.75rem;min-height:2.75rem}
@media (max-width:46rem){
  .utilities,.nav-bars{display:none}
  .head{border-bottom:3px solid var(--navy)}
  .masthead{padding-block:.75rem;gap:.75rem;flex-wrap:wrap}
  .brand{gap:.7rem;flex:1 1 min(9rem,100%);min-width:0}
  .brand-words{min-width:0}
  .brand strong{font-size:1.12rem;letter-spacing:0}
  .brand-words>span{font-size:.82rem;letter-spacing:.12em}
  .seal{width:2.6rem;height:2.6rem;font-size:.95rem;box-shadow:none}
  .emblem{height:2.6rem;max-width:8rem}
  .menu{display:block;flex:none}
  .menu[open]{flex:1 1 100%;min-width:0}
  .menu[open]>summary{width:max-content;margin-left:auto}
  .search{order:3;flex:1 0 100%}
}
.crumbs{font-size:.9rem;color:var(--ink-soft)}
.crumbs ol{list-style:none;display:flex;flex-wrap:wrap;align-items:center;padding:0;margin:0;padding-block:1rem 0}
.crumbs li{margin:0;max-width:none}
.crumbs a{display:inline-block;min-height:1.6rem}
.crumbs li+li::before{content:"›";margin-inline:.6em;color:var(--ink-soft)}
.foot{background:var(--foot);color:var(--foot-ink);font-size:.9rem;border-top:4px solid var(--red)}
.foot .wrap{padding-block:2rem 1.5rem}
.foot p{margin:0 0 .3rem;max-width:none}
.foot a{color:var(--on-dark)}
.foot a:focus-visible{outline-color:var(--on-dark)}
.foot-law{max-width:56em}
.foot-notes{display:flex;flex-wrap:wrap;gap:.15rem 2.25rem;margin:1.1rem 0 0}
.foot-notes div{display:flex;flex-wrap:wrap;gap:0 .6em;min-width:0}
.foot-notes dt::after{content:"："}
:lang(en) .foot-notes dt::after{content:":"}
.foot-notes dt{flex:none}
.foot-notes dd{margin:0;color:var(--on-dark);min-width:0}
.foot-notes a{display:inline-block;min-height:1.75rem}
.foot-last{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 2rem;margin-top:1.25rem;padding-top:1rem;border-top:1px solid color-mix(in srgb,var(--foot-ink) 30%,transparent)}
.foot-links{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:0;padding:0}
.foot-links li{margin:0}
.foot-links a{display:inline-block;min-height:1.75rem}
`;
