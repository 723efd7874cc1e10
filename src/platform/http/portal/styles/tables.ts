/** Tables of data, and the tables of the official report form. */
export const TABLES = `
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:700;padding:0 0 .5rem}
.data th,.data td{padding:.55rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.data thead th{border-bottom:2px solid var(--navy);background:var(--ground)}
.data th .note{font-weight:400}
.data td.figure,.data th.figure{text-align:right;font-variant-numeric:tabular-nums}
.data tbody tr:hover{background:var(--navy-wash)}
.scroll{overflow-x:auto;margin:0 0 1.5rem;position:relative}
.scroll:focus-visible{outline:3px solid var(--focus)}
.form-table{border:1.5px solid var(--ink);font-size:.9rem;line-height:1.5;table-layout:auto}
.form-table th,.form-table td{border:1px solid var(--line-strong);padding:.42rem .45rem;vertical-align:middle}
.form-table th{font-weight:400;background:var(--ground);text-align:left}
.form-table th[scope=col],.form-table th[scope=colgroup]{text-align:center;background:var(--navy-wash)}
.form-table th.narrow{width:4.2em;text-align:center}
.form-table td{text-align:center;font-variant-numeric:tabular-nums}
.form-table td.aside-note{background:var(--ground);font-size:.86rem;color:var(--ink-soft)}
.form-table td.wide-note{text-align:left}
.form-table.t3{min-width:52rem}
.form-table.t3 td,.form-table.t3 th[scope=col]{min-width:3.9em}
.form-table.t4{min-width:50rem}
.form-table.t2{min-width:26rem}
.form-table.t4 th,.form-table.t4 td{text-align:center;padding-inline:.25rem}
.form-table tr.total th,.form-table tr.total td{font-weight:700}
.days{max-width:44rem}
.days tr.off td,.days tr.off th{color:var(--ink-soft);background:var(--ground)}
@media (max-width:40rem){
  .fold thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .fold,.fold tbody{display:block}
  .fold .nowrap{white-space:normal}
  .fold tr{display:block;border-bottom:1px solid var(--line);padding:.6rem 0}
  .fold th,.fold td{display:block;border:0;padding:.1rem 0}
  .fold td.figure{text-align:left}
  .fold td[data-label]::before{content:attr(data-label) "：";color:var(--ink-soft)}
}
`;
