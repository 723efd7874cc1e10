import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/client.ts';
import { zh } from '../messages/zh.ts';
import { describeFailure, failureIn, isNotFound } from './describe-failure.ts';

describe('what the person is told of a failure', () => {
  it.each([
    ['the server’s own words', new ApiError(409, 'report.stale', '已被他人修改。', {}), '已被他人修改。'],
    ['a lost connection', new ApiError(0, 'network', '', {}), zh.failure.network],
    ['a fault without words', new ApiError(500, 'server.fault', '', {}), zh.failure.fault],
    ['a bug of the console', new TypeError('x is undefined'), zh.failure.fault],
  ])('%s', (_, error, told) => expect(describeFailure(error)).toBe(told));

  it('is in English from the registry, with the refusal’s parameters', () => {
    const error = new ApiError(404, 'organ.unknown', '没有这个机关：XX', { organ: 'XX' });
    expect(failureIn('en', error)).toBe('No such organ: XX');
    expect(failureIn('en', new ApiError(400, 'not.in.registry', '原文', {}))).toBe('原文');
  });

  it('knows what is missing', () => {
    expect(isNotFound(new ApiError(404, 'application.unknown', '', {}))).toBe(true);
    expect(isNotFound(new ApiError(403, 'access.denied', '', {}))).toBe(false);
    expect(isNotFound(new Error('404'))).toBe(false);
  });
});
