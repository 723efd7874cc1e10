/** On paper: the page's matter alone, black on white, tables whole. */
export const PRINT = `
@media print{
  @page{margin:18mm 15mm}
  html{font-size:10.5pt}
  body{background:#fff;color:#000;display:block}
  .head,.around,.side,.crumbs,.foot,.skip,.demo,.actions,.filter,.pages,.no-print{display:none!important}
  main{padding:0}
  .wrap,.report,.record{max-width:none;padding:0}
  .with-side,.columns,.aside{display:block}
  .sheet{border:0;padding:0}
  a{color:inherit;text-decoration:none}
  .scroll{overflow:visible}
  .form-table{min-width:0!important;font-size:8.5pt}
  .form-table th,.form-table td{padding:2pt 3pt;background:#fff!important}
  thead{display:table-header-group}
  tr,.receipt,.panel{break-inside:avoid}
  .prose a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em}
  p,li{orphans:3;widows:3}
  h1,h2,h3{break-after:avoid}
  .panel{border:1px solid #000;background:#fff}
}
`;
