/** Elder mode (长者模式): fewer choices, larger targets; what is beside the matter steps back. */
export const MODES = `
[data-mode=elder] .utilities{font-size:1rem}
[data-mode=elder] .choices-row a{min-height:2.75rem;min-width:2.75rem;color:var(--ink)}
[data-mode=elder] .sizes{display:none}
[data-mode=elder] .nav a{min-height:3.4rem;font-size:1.1rem;font-weight:700}
[data-mode=elder] .subnav a{min-height:3.1rem}
[data-mode=elder] .crumbs a,[data-mode=elder] .foot-notes a,[data-mode=elder] .foot-links a,[data-mode=elder] .list a,[data-mode=elder] .block-head a,[data-mode=elder] .facts a{min-height:2.75rem;display:inline-flex;align-items:center}
[data-mode=elder] .note,[data-mode=elder] .hint,[data-mode=elder] .foot{font-size:1rem}
[data-mode=elder] .beside,[data-mode=elder] .foot-last p{display:none}
[data-mode=elder] .columns,[data-mode=elder] .aside,[data-mode=elder] .with-side{grid-template-columns:minmax(0,1fr)}
[data-mode=elder] .choice input{width:1.6rem;height:1.6rem}
[data-mode=elder] .button{font-size:1.08rem}
[data-mode=elder] .button.small{min-height:2.75rem}
@media (min-width:46rem){[data-mode=elder] .reading .choices-row:first-child{order:2}}
`;
