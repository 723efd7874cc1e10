import { language } from '../messages/language.ts';

const zh = {
  title: '机构职能和领导小组',
  lead: '在“机构职能”和“公开指南”页面上向公众公布（《条例》第十二条、第二十条第（二）项）。各栏一行一项。',
  fields: {
    functions: '主要职责',
    leaders: '负责人及分工',
    departments: '内设机构',
    groupName: '领导小组名称',
    groupMembers: '领导小组成员',
    groupDuties: '领导小组职责',
    guideNote: '公开指南补充说明',
  },
  hints: {
    functions: '一行一项职责。',
    leaders: '一行一人，如“局长 张某：主持全面工作”。',
    departments: '一行一个，名称和职责用冒号隔开，如“办公室：负责公文处理和政务公开”。',
    groupName: '如“示例区政务公开领导小组”。',
    groupMembers: '一行一个职务，如“组长：区委常委、常务副区长”。',
    groupDuties: '一行一项职责。',
    guideNote: '法定内容之外需要说明的，如查阅场所、无障碍服务；没有的不填。',
  },
  save: '保存',
  saved: '已保存，公开页面已更新。',
  page: '查看机构职能页',
  guide: '查看公开指南',
  reload: '重新载入',
};
type ProfileMessages = Omit<typeof zh, 'fields' | 'hints'> &
  Readonly<Record<'fields' | 'hints', Record<keyof typeof zh.fields, string>>>;

const en: ProfileMessages = {
  title: 'Functions and leading group',
  lead: 'Shown to everyone on the pages of institutions and the guide (Art. 12 and 20 (2)). One thing a line.',
  fields: {
    functions: 'Functions',
    leaders: 'Leaders and what they are in charge of',
    departments: 'Departments',
    groupName: 'Name of the leading group',
    groupMembers: 'Members of the leading group',
    groupDuties: 'Duties of the leading group',
    guideNote: 'Notes in the guide',
  },
  hints: {
    functions: 'One a line.',
    leaders: 'One a line, with post and name.',
    departments: 'One a line: name, a colon, duties.',
    groupName: 'Its full name.',
    groupMembers: 'One post a line.',
    groupDuties: 'One a line.',
    guideNote: 'What is to be said beside the law: reading rooms, help for those who need it. May be left empty.',
  },
  save: 'Save',
  saved: 'Saved; the public pages follow.',
  page: 'Page of institutions',
  guide: 'Guide',
  reload: 'Load anew',
};

/** Every text of the organ's profile, in the language chosen. */
export const texts: ProfileMessages = language === 'en' ? en : zh;
