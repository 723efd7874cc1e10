import { describe, expect, it } from 'vitest';
import { fuzzReaders } from './readers.js';

describe('the readers under damaged input', () => {
  it('give a document or a refusal for each of 300 files, and no process ends', async () => {
    const report = await fuzzReaders(300, 45, 20_260_302);
    expect(report.failures.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([]);
    // Both ways are taken, or the mutations are too weak or too strong to say anything.
    expect(report.outcomes['docx']).toBeGreaterThan(0);
    expect(report.outcomes['file.damaged']).toBeGreaterThan(0);
    expect(report.run).toBeGreaterThan(50);
  });
});
