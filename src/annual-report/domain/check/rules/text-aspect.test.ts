import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing.js';

const missing = (...text: string[]) =>
  findingsOf('text.aspect', { sections: { 1: text } }).map(({ params }) => params['aspect']);

const headed = [
  '（一）主动公开。通过网站公开信息120条。',
  '（二）依申请公开。全年收到申请3件。',
  '（三）政府信息管理。落实“三审三校”制度。',
  '（四）政府信息公开平台建设。优化网站专栏。',
  '（五）监督保障。开展业务培训和考核。',
];

describe('text.aspect', () => {
  it('asks nothing more of a section with five headings', () => {
    expect(missing(...headed)).toEqual([]);
  });

  it.each([
    [0, '主动公开'],
    [1, '依申请公开'],
    [2, '政府信息管理'],
    [3, '政府信息公开平台建设'],
    [4, '监督保障'],
  ])('misses paragraph %d: %s', (index, aspect) => {
    expect(missing(...headed.filter((_, other) => other !== index))).toEqual([aspect]);
  });

  it.each([
    [
      [
        '一是主动公开方面。发布信息。',
        '二是依申请公开方面。依法答复。',
        '三是信息管理方面。',
        '四是平台建设方面。',
        '五是监督保障方面。',
      ],
    ],
    [
      [
        '1.主动公开：发布信息120条',
        '2.依申请公开：未收到申请',
        '3.信息管理：严格审核',
        '4.平台建设：维护专栏',
        '5.监督保障：开展培训',
      ],
    ],
    [
      [
        '一）主动公开',
        '公开120条。',
        '二）依申请公开',
        '收到3件。',
        '三）政府信息管理',
        '严格审核。',
        '四）平台建设',
        '维护。',
        '五）监督保障',
        '专人负责。',
      ],
    ],
    [['我局主动公开各类政府信息，规范办理依申请公开，严格信息发布审核，加强政府网站建设，把公开工作纳入年度考核。']],
    [
      [
        '（一）加强组织领导。成立领导小组，明确专人负责。',
        '（二）做好公开。主动公开信息20条，收到公开申请1件。',
        '（三）严格保密审查，维护好网站专栏。',
      ],
    ],
  ])('accepts %j', (text) => {
    expect(missing(...text)).toEqual([]);
  });

  it('does not take a stock phrase on rights for supervision', () => {
    const text = '我局主动公开信息，办理依申请公开，严格审核，维护网站，切实保障人民群众的知情权、参与权和监督权。';
    expect(missing(text)).toEqual(['监督保障']);
  });

  it('says nothing where the section is missing', () => {
    expect(findingsOf('text.aspect', { sections: { 1: null } })).toEqual([]);
  });
});
