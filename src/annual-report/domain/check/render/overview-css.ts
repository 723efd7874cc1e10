/** Style of the overview of many reports; every colour at 4.5:1 or better. */
export const OVERVIEW_CSS = `
body{margin:0;padding:1.5rem;background:#fff;color:#1b2027;line-height:1.6;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif}
main{max-width:80rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.35}
form{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end;padding:.9rem 1rem;background:#f6f5f2;border:1px solid #d9d6cf}
label{display:block;font-size:.875rem;color:#4a5361}
input,select,button{font:inherit;padding:.35rem .5rem;border:1px solid #6b7280;border-radius:2px;background:#fff;color:#1b2027;max-width:100%}
:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.925rem}
caption{text-align:left;padding:.5rem 0}
th,td{border:1px solid #c9c6bf;padding:.4rem .55rem;text-align:left;vertical-align:top}
thead th{background:#f6f5f2;position:sticky;top:0}
td.n{text-align:right;font-variant-numeric:tabular-nums}
th[scope=row]{font-weight:400;overflow-wrap:anywhere;min-width:12rem}
a{color:#1a3c66;text-underline-offset:.15em}
.e{color:#7d1418;font-weight:600}
.w{color:#7a4b00}
.s{overflow-x:auto}
tr[hidden]{display:none}
@media print{form{display:none}thead th{position:static}tr{break-inside:avoid}}
`;
