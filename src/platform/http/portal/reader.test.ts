import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { presentationOf, presentationOfCookies } from './reader.js';

it('names what a page depends on by few keys, whatever the cookies say', () => {
  expect(presentationOfCookies(undefined)).toBe('zh');
  expect(presentationOfCookies('gongkai-language=en')).toBe('en');
  expect(presentationOfCookies('a=b; gongkai-view=high.elder.x; gongkai-language=hant')).toBe('hant.elder.high');
  expect(presentationOfCookies('gongkai-view=largest.large')).toBe('zh.large');
  const keys = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.constantFrom('elder', 'high', 'large', 'largest', 'usual', 'x', '')), (words) => {
      keys.add(presentationOfCookies(`gongkai-view=${words.join('.')}`));
    }),
  );
  expect(keys.size).toBeLessThanOrEqual(12);
});

it('reads the header as the routes read cookies', async () => {
  const http = Fastify();
  await http.register(cookie);
  http.get('/', async (request) => presentationOf(request));
  const part = fc.constantFrom(
    'gongkai-language=en',
    'gongkai-language=hant',
    'gongkai-view=elder.high',
    'a=b',
    '',
    'x',
    '=',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
      const header = parts.join('; ');
      const { body } = await http.inject({ url: '/', headers: { cookie: header } });
      expect(presentationOfCookies(header)).toBe(body);
    }),
    { numRuns: 40 },
  );
  await http.close();
});
