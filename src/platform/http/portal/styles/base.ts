/** Type, colour and what every page shares. The root size grows with the screen, from phones to 4K. */
export const BASE = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:clamp(100%,.7rem + .36vw,165%);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font-family:var(--sans);font-size:1rem;line-height:1.75;
  overflow-wrap:break-word;display:flex;flex-direction:column;min-height:100vh}
h1,h2,h3{line-height:1.4;margin:0 0 .6em;font-weight:700;text-wrap:balance}
h1{font-size:1.75rem;letter-spacing:.01em}
h2{font-size:1.3rem;margin-top:2em}
h3{font-size:1.08rem;margin-top:1.5em}
p{margin:0 0 1em}
p,li,dd{max-width:var(--measure)}
ul,ol{padding-left:1.5em;margin:0 0 1em}
li{margin:.25em 0}
a{color:var(--navy);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.22em}
a:hover{color:var(--red);text-decoration-thickness:2px}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,[tabindex]:focus-visible{
  outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
abbr[title]{text-decoration:none}
.hidden{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.lead{font-size:1.08rem;color:var(--ink-soft)}
.note{color:var(--ink-soft);font-size:.92rem}
.number{font-variant-numeric:tabular-nums;letter-spacing:.02em}
.nowrap{white-space:nowrap}
.stack>*+*{margin-top:1.25rem}
@media (forced-colors:active){.button,.tag,.panel,.seal{border:1px solid CanvasText}}
@media (prefers-contrast:more){:root{--line:#6b6f78;--line-strong:#1b2027;--ink-soft:#2b323c}}
`;
