import { describe, expect, it } from 'vitest';
import { createHttp } from '../../platform/http/index.js';
import { securityTxt, type SecurityTxtSettings } from './security-txt.js';

async function ask(url: string, settings: SecurityTxtSettings) {
  const http = await createHttp({
    logger: false,
    publicUrl: settings.publicUrl,
    tokenKey: new Uint8Array(32),
    clock: () => new Date('2026-03-20T02:00:00Z'),
    problemPage: () => '',
  });
  securityTxt(http, settings);
  const response = await http.inject({ url });
  await http.close();
  return response;
}

describe('security.txt', () => {
  it.each(['/.well-known/security.txt', '/security.txt'])(
    'tells at %s whom to write to, and until when',
    async (url) => {
      const publicUrl = new URL('https://gongkai.example');
      const response = await ask(url, { securityContact: 'mailto:security@gongkai.example', publicUrl });
      expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(response.body.split('\n')).toEqual([
        'Contact: mailto:security@gongkai.example',
        'Expires: 2026-09-16T00:00:00.000Z',
        'Preferred-Languages: zh, en',
        'Canonical: https://gongkai.example/.well-known/security.txt',
        '',
      ]);
    },
  );

  it('is not there without a contact', async () => {
    const response = await ask('/security.txt', { securityContact: null, publicUrl: null });
    expect(response.statusCode).toBe(404);
  });
});
