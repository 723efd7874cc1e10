import { describe, expect, it } from 'vitest';
import { checkPromiseAnswer, promisesIn, sayPromise } from './promises.js';

const SECTION = [
  '存在的主要问题：一是公开内容不够全面；二是培训有待加强。',
  '下一步，我局将完善公开目录。同时组织两次业务培训；加强平台管理。',
];

describe('promises of last year', () => {
  it('are the sentences on improvement, not those on what is amiss', () => {
    expect(promisesIn(SECTION)).toEqual(['下一步，我局将完善公开目录', '同时组织两次业务培训', '加强平台管理']);
    expect(
      promisesIn(['主要问题：说理性还不够。', '改进措施：一是细化公开事项清单，明确时限；二是加强案例研讨。']),
    ).toEqual(['细化公开事项清单，明确时限', '加强案例研讨']);
    expect(promisesIn(['问题是人手不足。'])).toEqual([]);
  });

  it('need a reason where they are not done', () => {
    expect(checkPromiseAnswer({ state: 'notDone', words: ' ' })).toMatchObject({ ok: false, code: 'input.invalid' });
    expect(checkPromiseAnswer({ state: 'done' })).toEqual({ ok: true, value: { state: 'done', words: null } });
  });

  it('are told with what was done', () => {
    expect(sayPromise('组织两次业务培训', { state: 'done', words: '三月、九月各一次。' })).toBe(
      '上一年度报告提出的“组织两次业务培训”已经完成：三月、九月各一次。',
    );
  });
});
