import type { ProfileValues } from '../../organs/index.js';
import type { DemoOrgan } from './district.js';

const DISTRICT = '示例市示例区';
/** The organ that has not said what it does yet, so that there is something lacking. */
const SILENT = 'XSZ';

const DEPARTMENTS = [
  '办公室：负责机关日常运转、公文处理、政务公开和信访工作。',
  '政策法规科：负责规范性文件起草、合法性审核和公平竞争审查。',
  '业务科：负责本机关行政许可、公共服务事项的办理。',
];

const GROUP_MEMBERS = [
  '组长：区委常委、常务副区长',
  '副组长：区人民政府办公室主任',
  '成员：区发展和改革局、教育局、公安分局、财政局、自然资源局主要负责人，各镇镇长',
];

const GROUP_DUTIES = [
  '贯彻落实上级关于政务公开工作的部署，研究解决全区政务公开工作中的重要问题。',
  '审议全区政务公开年度工作要点，督促各机关按期落实。',
  '统筹政府信息公开、政策解读、回应关切和公众参与工作。',
];

/** Invented functions, leaders and departments of a demonstration organ; `null` of the one that has said nothing yet. */
export function demoProfile(organ: DemoOrgan): ProfileValues | null {
  if (organ.code === SILENT) return null;
  const government = organ.kind === 'government';
  const matters = organ.topics.slice(0, 3).map((topic) => `负责${topic}等有关工作，依法公开相关政府信息。`);
  const post = government ? '区长' : organ.kind === 'bureau' ? '局长' : organ.kind === 'town' ? '镇长' : '主任';
  const leads = government || organ.kind === 'competentDepartment';
  return {
    functions: [
      `贯彻执行国家和省、市有关法律、法规、规章和政策，组织实施${government ? '本行政区域' : '本领域'}的行政管理工作。`,
      ...matters,
      '承办上级机关交办的其他事项。',
    ].join('\n'),
    leaders: [`${post} 示例甲：主持全面工作。`, `副${post} 示例乙：分管政务公开、法治工作。`].join('\n'),
    departments: DEPARTMENTS.join('\n'),
    groupName: leads ? `${DISTRICT}政务公开领导小组` : null,
    groupMembers: leads ? GROUP_MEMBERS.join('\n') : null,
    groupDuties: leads ? GROUP_DUTIES.join('\n') : null,
    guideNote: leads ? `${DISTRICT}档案馆、图书馆设有政府信息查阅场所，工作日可以到场查阅。` : null,
  };
}
