/** Style of `renderCheckFragment`, for a stylesheet or a nonced style element; every colour at 4.5:1 or better. */
export const CHECK_CSS = `
.gk-check{max-width:60rem;margin:0 auto 3rem;color:#1b2027;line-height:1.75}
.gk-check h2{font-size:1.35rem;line-height:1.4;margin:0 0 .75rem;overflow-wrap:anywhere}
.gk-check h3{font-size:1.1rem;margin:2rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid #d9d6cf}
.gk-check h4{font-size:1rem;margin:1.5rem 0 .5rem}
.gk-check p{margin:.4rem 0;overflow-wrap:anywhere}
.gk-facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.75rem 1.5rem;margin:0;padding:.9rem 1rem;background:#f6f5f2;border:1px solid #d9d6cf}
.gk-facts dt{color:#4a5361;font-size:.875rem}
.gk-facts dd{margin:0;font-weight:600}
.gk-list{list-style:none;margin:0;padding:0}
.gk-item{margin:0 0 .75rem;padding:.5rem .9rem;border:1px solid #d9d6cf;border-left-width:4px;background:#fff}
.gk-item-error{border-left-color:#9c1b1f}
.gk-item-warning{border-left-color:#7a4b00;border-left-style:dashed}
.gk-more{color:#4a5361;font-size:.9rem}
.gk-check a{color:#1a3c66;text-decoration:underline;text-underline-offset:.15em}
.gk-check a:focus-visible,.gk-scroll:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}
.gk-item:target,.gk-check mark:target{outline:3px solid #1a5fb4}
.gk-mark{color:#1b2027;padding:0 .1em}
.gk-mark-error{background:#fbe3e1;border-bottom:2px solid #9c1b1f}
.gk-mark-warning{background:#fdf0cf;border-bottom:2px dashed #7a4b00}
.gk-check .gk-ref{font-size:.8rem;white-space:nowrap}
.gk-check .gk-ref-error{color:#7d1418}
.gk-check .gk-ref-warning{color:#7a4b00}
.gk-report{padding:1rem 1.25rem;border:1px solid #d9d6cf;background:#fff}
.gk-report>p{text-indent:2em}
.gk-report>.gk-title{text-align:center;text-indent:0;font-size:1.2rem;font-weight:600}
.gk-scroll{overflow-x:auto;margin:.75rem 0}
.gk-table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
.gk-table caption{text-align:left;padding:.25rem 0;color:#4a5361}
.gk-table th,.gk-table td{border:1px solid #8b8f98;padding:.3rem .45rem;text-align:center;vertical-align:middle;font-weight:400}
.gk-table th{background:#f6f5f2}
.gk-table th[scope=row]{text-align:left}
.gk-figure{font-variant-numeric:tabular-nums}
.gk-absent,.gk-raw{color:#4a5361;font-size:.8rem}
@media print{.gk-check{max-width:none}.gk-scroll{overflow:visible}.gk-item,.gk-table tr{break-inside:avoid}.gk-check a{color:#1b2027;text-decoration:none}.gk-mark{background:none}}
`;
