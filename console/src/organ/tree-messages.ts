import { language } from '../messages/language.ts';

const zh = {
  title: '隶属关系',
  lead: '机关变更隶属关系、撤销或者合并，自生效之日起生效，此前各年度的汇总范围不变：每年按 12 月 31 日的隶属关系计入，年内撤销、合并的按最后的隶属关系计入一次。',
  code: '代码',
  name: '机关',
  kind: '类别',
  kinds: { government: '人民政府', competentDepartment: '主管部门', bureau: '工作部门', town: '乡镇街道' },
  parent: '上级机关',
  since: '自',
  history: '沿革',
  versionParent: '{from}起：{name}，隶属{parent}',
  versionAlone: '{from}起：{name}',
  versionEnded: '{from}撤销或者合并',
  ended: '已撤销或者合并',
  actions: '操作',
  move: '变更隶属',
  moveOf: '变更{organ}的隶属关系',
  end: '撤销、合并',
  endOf: '撤销或者合并{organ}',
  newParent: '新的上级机关',
  into: '并入的机关（撤销的不填）',
  from: '生效日期',
  fromHint: '不晚于今天。',
  endHint: '下级机关应先变更隶属关系；未办结的申请、复议诉讼、征求意见和已签发未公布的年度报告应先办结。',
  required: '请填写。',
  saved: '已保存。',
  cancel: '取消',
};
type TreeMessages = typeof zh;

const en: TreeMessages = {
  title: 'Tree of organs',
  lead: 'A move, an abolition or a merger holds from its day on; years before keep their tree. A year counts each organ where it stood on 31 December, one that ended within it once, where it stood last.',
  code: 'Code',
  name: 'Organ',
  kind: 'Kind',
  kinds: { government: 'Government', competentDepartment: 'Competent department', bureau: 'Bureau', town: 'Town' },
  parent: 'Parent',
  since: 'Since',
  history: 'History',
  versionParent: 'From {from}: {name}, under {parent}',
  versionAlone: 'From {from}: {name}',
  versionEnded: 'Abolished or merged on {from}',
  ended: 'abolished or merged',
  actions: 'Change',
  move: 'Move',
  moveOf: 'Move {organ}',
  end: 'End',
  endOf: 'Abolish or merge {organ}',
  newParent: 'New parent',
  into: 'Merged into (empty where abolished)',
  from: 'From',
  fromHint: 'Not later than today.',
  endHint:
    'Its members must be moved first; open applications, disputes, inquiries, and reports signed but not published must be brought to an end.',
  required: 'Fill this in.',
  saved: 'Saved.',
  cancel: 'Cancel',
};

/** Every text of the tree of organs, in the language chosen. */
export const texts: TreeMessages = language === 'en' ? en : zh;
