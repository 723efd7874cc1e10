import { expect, it } from 'vitest';
import {
  ERASURE_GROUND_KEYS,
  ERASURE_GROUNDS,
  erasureGroundWords,
  isErasureGround,
  withoutFreeReason,
} from './erasure-grounds.js';

it('has the five items of the law, each once', () => {
  const articles = ERASURE_GROUND_KEYS.map((key) => ERASURE_GROUNDS[key].article);
  expect(articles).toEqual(['一', '二', '三', '四', '五'].map((n) => `《个人信息保护法》第四十七条第一款第${n}项`));
});

it('is said in words, and not said where it was never stated', () => {
  expect(erasureGroundWords('retentionOver')).toBe('保存期限已届满（《个人信息保护法》第四十七条第一款第二项）');
  expect(erasureGroundWords('unstated')).toBeNull();
  expect([isErasureGround('retentionOver'), isErasureGround('unstated'), isErasureGround('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('leaves what was written freely behind', () => {
  const payload = withoutFreeReason({ records: ['applicant'], reason: '李示例本人要求' });
  expect(payload).toEqual({ records: ['applicant'], ground: 'unstated' });
});
