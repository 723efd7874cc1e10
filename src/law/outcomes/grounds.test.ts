import { describe, expect, it } from 'vitest';
import { outcomeRows, REPORT_FORMATS } from '../report-format/index.js';
import { ALL_GROUNDS, findGround, groundsOf, OUTCOMES, restsOn } from './grounds.js';

describe('grounds of the outcomes', () => {
  it.each([
    ['granted', ['36(1)', '36(2)']],
    ['partial', ['37']],
    ['refused.stateSecret', ['14.stateSecret']],
    ['refused.otherLaw', ['14.otherLaw']],
    ['refused.safety', ['14.safety']],
    ['refused.thirdParty', ['15.tradeSecret', '15.privacy', '15.otherRights']],
    ['refused.internalAffairs', ['16(1).personnel', '16(1).logistics', '16(1).workflow']],
    ['refused.process', ['16(2).discussion', '16(2).draft', '16(2).consultation', '16(2).instruction']],
    ['refused.enforcementFile', ['16(2).enforcementFile']],
    ['refused.inquiry', ['36(7)']],
    ['unavailable.notHeld', ['36(4)', '36(5)']],
    ['unavailable.needsCreation', ['38']],
    ['unavailable.unclear', ['30.unclear']],
    ['unprocessed.petition', ['39(1)']],
    ['unprocessed.repeated', ['36(6)']],
    ['unprocessed.publication', ['39(2)']],
    ['unprocessed.excessive', ['35']],
    ['unprocessed.reissue', ['2.reissue']],
    ['other.notCorrected', ['30.notCorrected']],
    ['other.unpaid', ['fee.unpaid']],
    ['other.other', ['2.notApplication', 'withdrawn']],
  ])('%s', (outcome, ids) => {
    expect(groundsOf(outcome).map((ground) => ground.id)).toEqual(ids);
  });

  it('cover every outcome row of the form in use, and no other row', () => {
    const rows = outcomeRows(REPORT_FORMATS['2021']);
    expect(OUTCOMES.map((outcome) => outcome.key)).toEqual(rows);
    expect(OUTCOMES.filter((outcome) => outcome.grounds.length === 0)).toEqual([]);
    expect(ALL_GROUNDS.filter((ground) => !rows.includes(ground.outcome))).toEqual([]);
    expect(groundsOf('handled')).toEqual([]);
  });

  it.each([
    ['granted', '予以公开'],
    ['partial', '部分公开'],
    ['refused.safety', '不予公开：危及“三安全一稳定”'],
    ['unavailable.notHeld', '无法提供：本机关不掌握相关政府信息'],
    ['other.other', '其他处理：其他'],
  ])('%s is shown as %s', (key, label) => {
    expect(OUTCOMES.find((outcome) => outcome.key === key)?.label).toBe(label);
  });

  it('are told apart by their rows', () => {
    expect(restsOn('granted', '36(2)')).toBe(true);
    expect(restsOn('granted', '37')).toBe(false);
    expect(restsOn('granted', 'toString')).toBe(false);
    expect(findGround('36(5)')).toMatchObject({ outcome: 'unavailable.notHeld', wording: 'unavailable.not-ours' });
    expect(findGround('nothing')).toBeNull();
  });
});
