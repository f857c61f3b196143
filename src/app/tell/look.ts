/**
 * The look of the pages that need no account: one small style sheet inside each page, so that the first answer is one
 * request. The colours are those of src/ui/tokens.css.
 */
export const look = `
:root{color-scheme:light dark;
--canvas:light-dark(oklch(.982 .004 100),oklch(.172 .008 205));--surface:light-dark(#fff,oklch(.208 .009 205));
--hover:light-dark(oklch(.953 .005 110),oklch(.268 .011 205));--line:light-dark(oklch(.905 .006 110),oklch(.305 .011 205));
--edge:light-dark(oklch(.61 .012 190),oklch(.56 .014 205));--ink:light-dark(oklch(.235 .016 200),oklch(.945 .005 190));
--soft:light-dark(oklch(.42 .016 200),oklch(.79 .009 195));--accent:light-dark(oklch(.47 .082 188),oklch(.79 .098 184));
--on:light-dark(#fff,oklch(.2 .03 195));--accent-soft:light-dark(oklch(.949 .026 186),oklch(.28 .036 192));
--accent-ink:light-dark(oklch(.4 .074 190),oklch(.85 .09 184));--stop-soft:light-dark(oklch(.957 .021 22),oklch(.275 .062 24));
--stop-ink:light-dark(oklch(.455 .175 27),oklch(.83 .1 22))}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:1rem/1.5 Inter,system-ui,sans-serif}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{display:flex;gap:.25rem 1rem;align-items:center;padding-block:.75rem;color:var(--soft);font-size:.875rem}
header .name{margin-right:auto;display:flex;gap:.5rem;align-items:center;font-weight:600;color:var(--ink)}
header svg{width:1.25rem;height:1.25rem;color:var(--accent)}
header nav{display:flex;gap:1rem}
header a{white-space:nowrap}
header a,footer a{display:inline-block;padding-block:.25rem}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.02em;margin:.75rem 0 .5rem;text-wrap:balance}
h2{font-size:1.0625rem;margin:1.75rem 0 .5rem}
h3{font-size:1rem;margin:0}
p{margin:.25rem 0 .75rem;text-wrap:pretty}
a{color:var(--accent-ink);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.soft{color:var(--soft)}
ul{list-style:none;margin:0;padding:0}
.choices{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
.choices a{display:block;height:100%;padding:.75rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--surface);color:inherit;text-decoration:none}
.choices a:hover{background:var(--hover);border-color:var(--edge)}
.choices b{display:block}.choices span{color:var(--soft);font-size:.875rem}
.tabs{display:flex;flex-wrap:wrap;gap:.5rem}
.tabs a{padding:.375rem .75rem;border:1px solid var(--edge);border-radius:6px;text-decoration:none;color:inherit;background:var(--surface);font-size:.9375rem}
.tabs a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1.5rem 0 0}
form div{flex:1 1 14rem}
label{display:block;font-weight:600}
input,textarea,button{font:inherit;min-height:2.75rem;padding:.5rem .75rem;border-radius:6px;border:1px solid var(--edge);background:var(--surface);color:inherit;width:100%}
button{width:auto;background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600;cursor:pointer}
.card{border:1px solid var(--line);border-radius:10px;background:var(--surface);padding:1rem 1.25rem;margin:.75rem 0;break-inside:avoid}
.card.main{border-color:var(--accent);border-width:2px}
.whom{font-size:1.375rem;font-weight:650;line-height:1.25;letter-spacing:-.01em}
.paths{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}
.paths a,.paths span.path{display:inline-flex;gap:.5rem;padding:.5rem .875rem;border-radius:6px;background:var(--accent-soft);color:var(--accent-ink);font-weight:600;font-variant-numeric:tabular-nums;text-decoration:none}
.paths{align-items:center}.now{font-size:.875rem;font-weight:600}.now.yes::before{content:"● ";color:var(--accent)}.now.no{color:var(--stop-ink)}.now.no::before{content:"○ "}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.375rem 1rem;margin:.75rem 0 0}
dt{color:var(--soft)}dd{margin:0}
.two{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))}
.never{background:var(--stop-soft);color:var(--stop-ink);border-color:transparent}
.calm{border-left:4px solid var(--accent);padding:.25rem 0 .25rem .875rem;margin:1rem 0}
footer{padding-block:1.5rem 2.5rem;color:var(--soft);font-size:.875rem;border-top:1px solid var(--line);margin-top:2rem}
footer li{padding:.125rem 0}code{font-size:.8125rem;overflow-wrap:anywhere}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0 1rem}dd{margin-bottom:.5rem}}
@media print{:root,:root[data-theme]{color-scheme:light;--canvas:#fff;--accent-soft:#fff;--stop-soft:#fff;--on:#000}
header nav,form,.tabs,.screen{display:none!important}body{font-size:10.5pt}a{color:inherit;text-decoration:none}
.card,.card.main{border-color:#000}.paths a{border:1px solid #000}footer{break-inside:avoid}.sheet{break-inside:avoid}}
`.replace(/\n/g, "");
