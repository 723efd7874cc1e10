/** The home page: what the site is, its columns as doors, what is new, what happens after an application. */
export const HOME = `
.home{margin-top:-1.25rem}
.hero{padding-block:clamp(1.75rem,4vw,3.25rem) clamp(1.75rem,3.5vw,2.75rem);margin-bottom:1.75rem;background:var(--paper);box-shadow:0 0 0 100vmax var(--paper);clip-path:inset(0 -100vmax)}
.hero h1{font-size:clamp(1.75rem,1.2rem + 2vw,2.6rem);letter-spacing:.02em;margin-bottom:.55rem}
.hero h1::after{content:"";display:block;width:3.5rem;height:4px;background:var(--red);margin-top:1rem}
.hero .lead{font-size:1.12rem;line-height:1.85;margin-bottom:0;max-width:46em}
.hero .search{max-width:36rem;margin-top:1.5rem}
.hero .search input,.hero .search button{min-height:3.25rem;font-size:1.08rem}
.doors{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:1.25rem;list-style:none;padding:0;margin:0}
.doors>li{margin:0;max-width:none;background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--navy);border-radius:var(--radius);padding:1.35rem 1.5rem 1.15rem;display:flex;flex-direction:column}
.doors>li.first{border-top-color:var(--red)}
.doors h2{font-family:var(--serif);font-size:1.42rem;margin:0 0 .3rem;letter-spacing:.02em}
.doors h2 a{text-decoration:none;display:block}
.doors h2 a:hover{text-decoration:underline}
.doors p{color:var(--ink-soft);font-size:.96rem;line-height:1.75;margin:0 0 .9rem}
.doors ul{list-style:none;margin:auto 0 0;padding:.6rem 0 0;display:flex;flex-wrap:wrap;gap:.15rem 1.6rem;border-top:1px solid var(--line)}
.doors li li{margin:0}
.doors li li a{display:inline-flex;align-items:center;min-height:2.4rem}
.doors li li a::after{content:"›";margin-left:.45em;color:var(--red);font-weight:700}
.steps{list-style:none;margin:1rem 0 0;padding:0;counter-reset:step;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:1.25rem 2rem}
.steps li{counter-increment:step;margin:0;padding:.85rem 0 0;border-top:3px solid var(--line);max-width:none;line-height:1.7;font-size:.97rem}
.steps li::before{content:counter(step);display:block;font-family:var(--serif);font-weight:700;font-size:1.5rem;line-height:1.3;color:var(--red)}
.steps strong{display:block;font-size:1.06rem}
.home-steps{margin-top:1.75rem}
[data-mode=elder] .doors{grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
[data-mode=elder] .doors h2{font-size:1.5rem}
[data-mode=elder] .doors li li a{min-height:var(--target);font-weight:700;font-size:1.05rem}
`;
