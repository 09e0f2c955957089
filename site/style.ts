/** Looks of what the script adds, so that pages without it do not carry them. */
export const style = `
.ask,.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.6rem 0}
.ask input,.filter label{flex:1 1 10rem;min-width:0}
.filter input{width:100%}
:is(.ask,.filter,form,dialog,.more,.links) :is(input,select,button){font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:4px;padding:.25rem .6rem;max-width:100%}
form fieldset{border:0;padding:0;margin:.6rem 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9rem,100%),1fr));gap:.5rem}
form legend{font-size:.82rem;color:var(--soft);padding:0}
form label{font-size:.82rem;color:var(--soft)}
form select{display:block;width:100%;color:var(--ink)}
.results>li{padding:.7rem 0;border-bottom:1px solid var(--line)}
mark{background:color-mix(in srgb,var(--red) 22%,var(--bg));color:inherit;padding:0 .05em}
.links button{border:0;background:none;padding:0;text-decoration:underline;cursor:pointer}
dialog{background:var(--card);color:var(--ink);border:1px solid var(--line);border-radius:6px;max-width:min(26rem,92vw);margin:auto;padding:1.2rem}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem;margin:.8rem 0}
dialog dt{font:1rem ui-monospace,monospace;border:1px solid var(--line);border-radius:3px;padding:0 .5em;text-align:center}
dialog p{margin:.6rem 0}
[data-out]{display:none}
@media print{.filter,.links button,search{display:none}}`;
