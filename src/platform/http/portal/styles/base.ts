/** Type, colour and what every page shares. The root size grows with the screen, from phones to 4K, and with the reader. */
export const BASE = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:calc(max(100%,.75rem + .3125vw,.5rem + .52vw)*var(--scale));-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}*,*::before,*::after{transition:none!important;animation:none!important}}
body{margin:0;background:var(--ground);color:var(--ink);font-family:var(--sans);font-size:1rem;line-height:var(--leading);
  overflow-wrap:break-word;line-break:strict;text-spacing-trim:normal;display:flex;flex-direction:column;min-height:100vh}
h1,h2,h3{line-height:1.45;margin:0 0 .6em;font-weight:700;text-wrap:balance}
h1{font-family:var(--serif);font-size:1.8rem;letter-spacing:.01em}
h2{font-size:1.25rem;margin-top:2em}
h3{font-size:1.06rem;margin-top:1.5em}
p{margin:0 0 1em}
p,li,dd{max-width:var(--measure)}
ul,ol{padding-left:1.5em;margin:0 0 1em}
li{margin:.25em 0}
a{color:var(--navy);text-decoration:underline;text-decoration-thickness:1px;text-decoration-color:color-mix(in srgb,currentColor 45%,transparent);text-underline-offset:.24em}
a:hover{color:var(--red);text-decoration-color:currentColor;text-decoration-thickness:2px}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,[tabindex]:focus-visible{
  outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
abbr[title]{text-decoration:none}
img,svg{max-width:100%}
code{font-family:var(--mono);font-size:.92em}
.hidden{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.lead{font-size:1.06rem;color:var(--ink-soft)}
.note{color:var(--ink-soft);font-size:.92rem}
.number{font-variant-numeric:tabular-nums;letter-spacing:.02em}
.nowrap{white-space:nowrap}
.stack>*+*{margin-top:1.5rem}
[data-contrast=high] a{text-decoration-color:currentColor;text-decoration-thickness:2px}
@media (forced-colors:active){.button,.tag,.panel,.seal{border:1px solid CanvasText}}
`;
