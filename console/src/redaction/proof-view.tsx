import { Tag } from 'antd';
import { fill } from '../messages/fill.ts';
import type { ProofView as Proof } from './api.ts';
import { texts } from './messages.ts';

const LOOKED = {
  bytes: texts.checkedText,
  text: texts.checkedText,
  pixels: texts.checkedAreas,
  structure: texts.checkedPages,
} as const;

/** What the check of a copy looked at, and what it found; where nothing was withheld there is no text to look for. */
export function ProofView({ proof }: { readonly proof: Proof }) {
  const checks = proof.checks.filter(({ looked, holds }) => looked > 0 || !holds);
  return (
    <div className="proof">
      <ul aria-label={texts.proofTitle}>
        {checks.map(({ name, holds, looked }) => (
          <li key={name}>
            <Tag color={holds ? 'success' : 'error'}>{holds ? texts.proofHolds : texts.proofFails}</Tag>
            {texts.proof[name]}
            <span className="secondary">（{fill(LOOKED[name], { count: looked })}）</span>
          </li>
        ))}
      </ul>
      <p className="secondary proof-hash">{fill(texts.hash, { hash: proof.outputHash.replace('sha256:', '') })}</p>
    </div>
  );
}
