import type { GroundId } from '../../../law/outcomes/index.js';
import { clause, place, placeDate, REGULATION } from '../phrases.js';
import type { ReplyDetails } from '../reply-facts.js';

/** `law` the articles of the ground in full, `who` 您 or 你单位. */
export interface BodyContext {
  readonly law: string;
  readonly who: string;
  readonly d: ReplyDetails;
}

type Body = (context: BodyContext) => string[];

const OPINIONS = {
  object: '第三方不同意公开且有合理理由',
  partly: '第三方不同意公开其中部分内容且有合理理由',
  silent: '第三方逾期未提出意见，本机关经审查认为公开会对其合法权益造成损害',
} as const;

function thirdParty(harm: (context: BodyContext) => string): Body {
  return (context) => {
    const { law, d } = context;
    const opinion = d.thirdPartyOpinion ? OPINIONS[d.thirdPartyOpinion] : '【第三方的意见】';
    return [
      `经审查，${harm(context)}本机关依法书面征求了第三方的意见，${opinion}。根据${law}的规定，本机关决定不予公开。`,
    ];
  };
}

/** Art. 16 (1): the words of the Regulation for each of the three kinds. */
function internalAffairs(kind: string): Body {
  return ({ law, who, d }) => [
    `经审查，${who}申请公开的${place(d.information, '信息名称')}属于本机关${kind}方面的内部事务信息。根据${law}的规定，本机关决定不予公开。`,
  ];
}

/** Art. 16 (2): the words of the Regulation for each of the four kinds. */
function process(kind: string): Body {
  return ({ law, who, d }) => [
    `经审查，${who}申请公开的${place(d.information, '信息名称')}是本机关在履行${place(d.duty, '行政管理职能')}职能过程中形成的${kind}，属于过程性信息，且没有法律、法规、规章规定该信息应当公开。根据${law}的规定，本机关决定不予公开。`,
  ];
}

/** The body of a reply (答复书正文) for each legal ground: facts, ground, what is decided; 《条例》 Art. 14 to 16, 30, 35 to 39. */
export const REPLY_BODIES: Readonly<Record<GroundId, Body>> = {
  '36(1)': ({ law, who, d }) => [
    `经查，${who}申请公开的信息已经主动公开。根据${law}的规定，现告知${who}获取该信息的方式、途径：${clause(d.where, '网址、公报期号或者查阅场所')}。`,
  ],
  '36(2)': ({ law, who, d }) => {
    const pages = d.pages === undefined ? '' : `，共${d.pages}页`;
    const supplied = `现将${place(d.information, '信息名称、文号')}以${place(d.suppliedAs, '提供的形式')}形式提供给${who}${pages}`;
    const told =
      d.where && `现告知${who}获取${place(d.information, '信息名称、文号')}的方式、途径和时间：${clause(d.where, '')}`;
    return [`经审查，${who}申请公开的信息可以公开。根据${law}的规定，${told ?? supplied}。`];
  },
  '37': ({ law, who, d }) => {
    const pages = d.pages === undefined ? '' : `，共${d.pages}页`;
    return [
      `经审查，${who}申请公开的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理。根据${law}的规定，现向${who}提供可以公开的内容：${clause(d.information, '信息名称、范围')}${pages}。`,
    ];
  },
  '14.stateSecret': ({ law, who, d }) => [
    `经审查，${who}申请公开的信息已依法确定为国家秘密（密级：${place(d.secretLevel, '密级')}；定密机关：${place(d.secretBy, '定密机关')}）。根据${law}的规定，本机关决定不予公开。`,
  ],
  '14.otherLaw': ({ law, who, d }) => [
    `经审查，${who}申请公开的信息属于${place(d.statute, '法律、行政法规名称及条款')}禁止公开的信息。根据${law}的规定，本机关决定不予公开。`,
  ],
  '14.safety': ({ law, who, d }) => [
    `经审查，${who}申请公开的信息公开后可能危及${place(d.danger, '国家安全、公共安全、经济安全或者社会稳定')}，理由是：${clause(d.explanation, '具体情形')}。根据${law}的规定，本机关决定不予公开。`,
  ],
  '15.tradeSecret': thirdParty(
    ({ who, d }) =>
      `${who}申请公开的${place(d.information, '信息名称')}涉及第三方的商业秘密，公开会对第三方合法权益造成损害。`,
  ),
  '15.privacy': thirdParty(
    ({ who, d }) =>
      `${who}申请公开的${place(d.information, '信息名称')}涉及第三方的个人隐私，公开会对第三方合法权益造成损害。`,
  ),
  '15.otherRights': thirdParty(
    ({ who, d }) =>
      `${who}申请公开的${place(d.information, '信息名称')}公开会对第三方合法权益造成损害，具体情形是：${clause(d.explanation, '具体情形')}。`,
  ),
  '16(1).personnel': internalAffairs('人事管理'),
  '16(1).logistics': internalAffairs('后勤管理'),
  '16(1).workflow': internalAffairs('内部工作流程'),
  '16(2).discussion': process('讨论记录'),
  '16(2).draft': process('过程稿'),
  '16(2).consultation': process('磋商信函'),
  '16(2).instruction': process('请示报告'),
  '16(2).enforcementFile': ({ law, who, d }) => [
    `经审查，${who}申请公开的信息是${place(d.caseName, '案件名称')}的行政执法案卷信息，且没有法律、法规、规章规定该信息应当公开。根据${law}的规定，本机关决定不予公开。`,
    `${who}是该案当事人、利害关系人的，可以依照有关法律、法规、规章的规定申请查阅案卷。`,
  ],
  '36(7)': ({ law, who, d }) => [
    `经审查，${who}申请公开的${place(d.information, '信息名称')}属于工商、不动产登记资料等信息，${place(d.statute, '法律、行政法规名称及条款')}对该信息的获取有特别规定。根据${law}的规定，现告知${who}依照上述规定办理：${clause(d.where, '查询机构、地址和方式')}。`,
  ],
  '36(4)': ({ law, who, d }) => [
    `本机关${d.searchedOn ? `于${placeDate(d.searchedOn, '')}` : ''}对${who}申请公开的信息进行了检索，检索情况是：${clause(d.search, '检索的范围、方式')}。经检索，没有${who}申请公开的信息。根据${law}的规定，现告知${who}该政府信息不存在。`,
  ],
  '36(5)': ({ law, who, d }) => {
    const organ = d.responsibleOrgan;
    const reach = `（联系方式：${place(d.responsibleContact, '联系方式')}）`;
    return [
      `经审查，${who}申请公开的信息不属于本机关负责公开，理由是：${clause(d.explanation, '理由')}。根据${law}的规定，现予告知。`,
      ...(organ ? [`该信息由${organ}负责公开，${who}可以向${organ}${reach}提出申请。`] : []),
    ];
  },
  '38': ({ law, who, d }) => [
    `经审查，本机关没有${who}申请公开的现成信息，提供该信息需要本机关对现有政府信息（${place(d.information, '现有信息名称')}）进行加工、分析。根据${law}的规定，本机关不予提供。`,
  ],
  '30.unclear': ({ law, who, d }) => [
    `因${who}的申请内容不明确，本机关于${placeDate(d.correctionAskedOn, '告知补正的日期')}告知${who}作出补正。经审查，${who}补正后的申请内容仍不明确，不能指向明确的政府信息，理由是：${clause(d.explanation, '理由')}。根据${law}的规定，本机关无法向${who}提供所申请公开的信息。`,
  ],
  '39(1)': ({ law, who, d }) => [
    `经审查，${who}以政府信息公开申请的形式进行${place(d.activity, '信访、投诉或者举报')}活动。根据${law}的规定，现告知${who}，本机关不作为政府信息公开申请处理。${who}可以通过以下渠道提出：${clause(d.where, '相应渠道、联系方式')}。`,
  ],
  '36(6)': ({ law, who, d }) => [
    `经查，就${who}申请公开的相同政府信息，本机关已于${placeDate(d.earlierOn, '答复日期')}以${place(d.earlierNumber, '文号')}向${who}作出答复。根据${law}的规定，现告知${who}，本机关不予重复处理。`,
  ],
  '39(2)': ({ law, who, d }) => [
    `经审查，${who}要求提供的${place(d.information, '出版物名称')}属于政府公报、报刊、书籍等公开出版物。根据${law}的规定，现告知${who}获取的途径：${clause(d.where, '获取途径')}。`,
  ],
  '35': ({ law, who, d }) => {
    const count = d.count === undefined ? '【件数】' : String(d.count);
    const reasons =
      d.reasonsGiven === 'none'
        ? `${who}未说明理由`
        : `${who}说明的理由不合理：${clause(d.explanation, '认为理由不合理的原因')}`;
    return [
      `${who}自${placeDate(d.from, '起始日期')}至${placeDate(d.to, '截止日期')}向本机关提出政府信息公开申请${count}件，数量、频次明显超过合理范围。本机关于${placeDate(d.reasonsAskedOn, '要求说明理由的日期')}要求${who}说明理由，${reasons}。根据${law}的规定，现告知${who}，本机关对该申请不予处理。`,
    ];
  },
  '2.reissue': ({ who, d }) => [
    `经审查，${who}要求本机关确认或者重新出具的${place(d.information, '信息名称')}，${who}已于${placeDate(d.obtainedOn, '获取日期')}获取。该请求不属于申请获取${REGULATION}第二条规定的政府信息，现告知${who}，本机关不予处理。`,
  ],
  '30.notCorrected': ({ law, who, d }) => [
    `因${who}的申请内容不明确，本机关于${placeDate(d.correctionAskedOn, '告知补正的日期')}一次性告知${who}作出补正${delivered(who, d.correctionDeliveredOn)}，补正期限至${placeDate(d.correctionBy, '补正期限')}。${who}无正当理由逾期未作补正。根据${law}的规定，视为${who}放弃申请，本机关不再处理该政府信息公开申请。`,
  ],
  'fee.unpaid': ({ law, who, d }) => {
    const yuan = d.feeYuan === undefined ? '【金额】' : String(d.feeYuan);
    return [
      `本机关于${placeDate(d.feeNoticedOn, '收费通知日期')}向${who}发出收费通知${delivered(who, d.feeDeliveredOn)}，通知${who}缴纳信息处理费${yuan}元，缴费期限至${placeDate(d.feePayBy, '缴费期限')}。${who}逾期未缴纳费用。根据${law}的规定，视为${who}放弃申请，本机关不再处理该政府信息公开申请。`,
    ];
  },
  '2.notApplication': ({ law, who, d }) => [
    `经审查，${who}提出的${place(d.question, '咨询等事项')}属于咨询事项，不是申请获取${law}规定的政府信息，本机关不作为政府信息公开申请处理。现就${who}咨询的事项告知如下：`,
    place(d.answer, '对咨询事项的答复'),
  ],
  withdrawn: ({ who, d }) => [
    `${who}于${placeDate(d.withdrawnOn, '撤回日期')}撤回该申请。本机关对该申请终止办理，不再作出答复。特此告知。`,
  ],
};

function delivered(who: string, on: ReplyDetails['correctionDeliveredOn']): string {
  return on ? `（${who}于${placeDate(on, '')}收到）` : '';
}
