/** Forms: labels above fields, hints, errors beside the field and in a summary on top; targets at least 44 px high. */
export const FORMS = `
form{margin:0}
fieldset{border:0;padding:0;margin:0 0 2rem;min-width:0}
legend{font-size:1.2rem;font-weight:700;padding:0 0 .3rem;margin:0 0 1rem;border-bottom:2px solid var(--navy);width:100%}
fieldset fieldset{margin:0 0 1.25rem}
fieldset fieldset legend{font-size:1rem;border:0;padding:0;margin:0 0 .25rem;width:auto}
.field{margin:0 0 1.25rem}
.field>label,.label{display:block;font-weight:700}
.hint{display:block;color:var(--ink-soft);font-size:.92rem;margin:0 0 .3rem;max-width:var(--measure);line-height:1.6}
.must{color:var(--red);font-weight:400;font-size:.88rem;margin-left:.5em}
.may{color:var(--ink-soft);font-weight:400;font-size:.88rem;margin-left:.5em}
input[type=text],input[type=tel],input[type=email],input[type=number],input[type=date],input[type=file],select,textarea{
  font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line-strong);border-radius:var(--radius);
  padding:.5rem .7rem;width:100%;max-width:34rem;min-height:var(--target)}
input.short{max-width:16rem}
input.year{max-width:8rem}
input[type=file]{padding:.55rem}
details.more{margin:0 0 1.25rem}
details.more>summary{cursor:pointer;font-weight:700;color:var(--navy);padding:.6rem 0;min-height:var(--target)}
textarea{max-width:var(--measure);min-height:9rem;resize:vertical;line-height:1.7}
input[aria-invalid=true],textarea[aria-invalid=true],select[aria-invalid=true]{border:2px solid var(--red)}
.wrong{display:block;color:var(--red);font-weight:700;margin:0 0 .3rem}
.field.faulty,fieldset.faulty{border-left:4px solid var(--red);padding-left:1rem}
.choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:.15rem 1rem}
.choice{display:flex;align-items:flex-start;gap:.6rem;padding:.5rem 0;min-height:var(--target);line-height:1.6}
.choice input{flex:none;width:1.25rem;height:1.25rem;margin:.2rem 0 0;accent-color:var(--navy)}
.choice small{display:block;color:var(--ink-soft);font-size:.88rem}
.button{display:inline-block;font:inherit;font-weight:700;cursor:pointer;background:var(--navy);color:var(--on-dark);border:1px solid var(--navy);border-radius:var(--radius);
  padding:.58rem 1.6rem;text-decoration:none;min-height:var(--target);line-height:1.6}
.button:hover{background:var(--navy-deep);color:var(--on-dark);text-decoration:underline}
.button.plain{background:var(--paper);color:var(--navy)}
.button.plain:hover{background:var(--navy-wash)}
.button.small{padding:.2rem .9rem;font-weight:400;min-height:2rem}
.summary{border:2px solid var(--red);background:var(--red-wash);padding:1rem 1.25rem;margin:0 0 2rem;border-radius:var(--radius)}
.summary h2{margin:0 0 .4rem;font-size:1.1rem;color:var(--red-deep)}
.summary ul{margin:0}
.summary a{color:var(--red-deep);font-weight:700}
.working{font-weight:700;margin:.75rem 0 0}
.working:empty{display:none}
.trap{position:absolute;left:-200rem;width:1px;height:1px;overflow:hidden}
.filter{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end;margin:0 0 1.5rem}
.filter .field{margin:0}
.filter select,.filter input[type=text]{min-width:min(11rem,100%);max-width:20rem}
@supports selector(:has(a)){
  form.kinds:has(input[name=applicantColumn][value=natural]:checked) .organisation{display:none}
  form.kinds:has(input[name=applicantColumn]:not([value=natural]):checked) .natural{display:none}
  form.kinds:not(:has(#agentActs:checked)) .agent{display:none}
}
`;
