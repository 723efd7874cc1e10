/** How a sentence says that something falls under a ground of Art. 14 to 16, in the words of the Regulation. */
const PHRASES: Readonly<Record<string, string>> = {
  '14.stateSecret': '属于依法确定为国家秘密的政府信息',
  '14.otherLaw': '属于法律、行政法规禁止公开的政府信息',
  '14.safety': '属于公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息',
  '15.tradeSecret': '涉及商业秘密，公开会对第三方合法权益造成损害',
  '15.privacy': '涉及个人隐私，公开会对第三方合法权益造成损害',
  '15.otherRights': '公开会对第三方合法权益造成损害',
  '16(1).personnel': '属于人事管理方面的内部事务信息',
  '16(1).logistics': '属于后勤管理方面的内部事务信息',
  '16(1).workflow': '属于内部工作流程方面的内部事务信息',
  '16(2).discussion': '属于履行行政管理职能过程中形成的讨论记录，为过程性信息',
  '16(2).draft': '属于履行行政管理职能过程中形成的过程稿，为过程性信息',
  '16(2).consultation': '属于履行行政管理职能过程中形成的磋商信函，为过程性信息',
  '16(2).instruction': '属于履行行政管理职能过程中形成的请示报告，为过程性信息',
  '16(2).enforcementFile': '属于行政执法案卷信息',
  '36(7)': '属于工商、不动产登记资料等信息，有关法律、行政法规对其获取有特别规定',
};

/** What a ground of Art. 14 to 16 says of the information, as part of a sentence; `null` for other grounds. */
export function phraseOf(groundId: string): string | null {
  return PHRASES[groundId] ?? null;
}
