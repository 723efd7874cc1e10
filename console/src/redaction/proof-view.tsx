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

/** What the check of a redacted file looked at, and what it found. */
export function ProofView({ proof }: { readonly proof: Proof }) {
  return (
    <div className="proof">
      <ul aria-label={texts.proofTitle}>
        {proof.checks.map(({ name, holds, looked }) => (
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
