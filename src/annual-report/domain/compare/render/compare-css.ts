/** Style of the page of a comparison; every colour at 4.5:1 or better, differences told by more than colour. */
export const COMPARE_CSS = `
body{margin:0;padding:1.5rem;background:#fff;color:#1b2027;line-height:1.7;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif}
main{max-width:76rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.35}
h2{font-size:1.25rem;margin:2rem 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid #d9d6cf}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
nav ul{columns:16rem;padding-left:1.2em}
a{color:#1a3c66;text-underline-offset:.15em}
:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}
.s{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.925rem}
caption{text-align:left;padding:.25rem 0;color:#4a5361}
th,td{border:1px solid #c9c6bf;padding:.35rem .55rem;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere}
thead th{background:#f6f5f2;font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.t{table-layout:fixed}
.t th:first-child{width:5.5rem}
.k{color:#4a5361;font-size:.85rem}
tr.changed .k,tr.removed .k,tr.added .k{color:#7d1418;font-weight:600}
del{background:#fbe3e1;text-decoration:line-through;text-decoration-color:#9c1b1f}
ins{background:#e2f0e2;text-decoration:underline;text-decoration-color:#1d5a2a}
.p::before{content:"　　"}
.m{color:#4a5361;font-size:.9rem}
.d{font-weight:600}
@media print{body{padding:0;font-size:10pt}nav{display:none}tr{break-inside:avoid}thead{display:table-header-group}.s{overflow:visible}a{color:inherit;text-decoration:none}}
`;
