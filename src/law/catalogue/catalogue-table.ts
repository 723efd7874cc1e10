import type { CatalogueItem, OrganClass } from './catalogue-item.js';

const ALL: readonly OrganClass[] = ['government', 'department', 'town'];
const NONE: readonly OrganClass[] = [];
const ON_CHANGE = '形成或者变更之日起20个工作日内公开，变更后及时更新';

type Given = Pick<CatalogueItem, 'code' | 'item' | 'statutory' | 'zh' | 'en'> & Partial<CatalogueItem>;

function item(article: 20 | 21, given: Given): CatalogueItem {
  return {
    article,
    classNumber: `${article}${String(given.item).padStart(2, '0')}`,
    organs: ALL,
    always: NONE,
    limit: 'publication',
    upkeep: ON_CHANGE,
    ...given,
  };
}

/** 《条例》 Art. 20: the fifteen items that every organ publishes where it has them. */
const ARTICLE_20: readonly CatalogueItem[] = [
  item(20, {
    code: 'documents',
    item: 1,
    statutory: '行政法规、规章和规范性文件',
    zh: '法规文件',
    en: 'Regulations and documents',
    always: ALL,
    upkeep: '制发之日起20个工作日内公开，效力变更的及时标注',
  }),
  item(20, {
    code: 'organ',
    item: 2,
    statutory: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    zh: '机构职能',
    en: 'The organ and its functions',
    always: ALL,
  }),
  item(20, {
    code: 'plans',
    item: 3,
    statutory: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
    zh: '规划计划',
    en: 'Plans',
    always: ['government'],
  }),
  item(20, {
    code: 'statistics',
    item: 4,
    statutory: '国民经济和社会发展统计信息',
    zh: '统计信息',
    en: 'Statistics',
    always: ['government'],
    upkeep: '按统计制度规定的时间发布',
  }),
  item(20, {
    code: 'licensing',
    item: 5,
    statutory: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    zh: '行政许可和服务',
    en: 'Licensing and services',
    always: ['government', 'town'],
    upkeep: '依据、条件、程序变更后20个工作日内更新；许可决定自作出之日起7个工作日内公开',
  }),
  item(20, {
    code: 'penalties',
    item: 6,
    statutory: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
    zh: '行政处罚和强制',
    en: 'Penalties and coercion',
    upkeep:
      '依据、条件、程序变更后20个工作日内更新；处罚决定自作出之日起7个工作日内公开，依法被变更、撤销的3日内撤回并说明理由',
  }),
  item(20, {
    code: 'budget',
    item: 7,
    statutory: '财政预算、决算信息',
    zh: '财政预决算',
    en: 'Budget and final accounts',
    always: ALL,
    limit: 'budgetPublication',
    upkeep: '预算、决算经批准或者批复后20日内公开',
  }),
  item(20, {
    code: 'charges',
    item: 8,
    statutory: '行政事业性收费项目及其依据、标准',
    zh: '行政事业性收费',
    en: 'Charges',
  }),
  item(20, {
    code: 'procurement',
    item: 9,
    statutory: '政府集中采购项目的目录、标准及实施情况',
    zh: '政府采购',
    en: 'Procurement',
  }),
  item(20, {
    code: 'projects',
    item: 10,
    statutory: '重大建设项目的批准和实施情况',
    zh: '重大建设项目',
    en: 'Major projects',
  }),
  item(20, {
    code: 'livelihood',
    item: 11,
    statutory: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    zh: '民生保障',
    en: 'Education, health, social security',
    always: ['government'],
  }),
  item(20, {
    code: 'emergencies',
    item: 12,
    statutory: '突发公共事件的应急预案、预警信息及应对情况',
    zh: '应急管理',
    en: 'Emergencies',
    always: ['government', 'town'],
    upkeep: '应急预案形成或者变更之日起20个工作日内公开；预警信息和应对情况即时发布',
  }),
  item(20, {
    code: 'inspections',
    item: 13,
    statutory: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    zh: '监督检查',
    en: 'Inspections',
  }),
  item(20, {
    code: 'examinations',
    item: 14,
    statutory: '公务员招考的职位、名额、报考条件等事项以及录用结果',
    zh: '公务员招考',
    en: 'Civil service examinations',
  }),
  item(20, {
    code: 'other',
    item: 15,
    statutory: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
    zh: '其他法定信息',
    en: 'Other matters by law',
  }),
];

const LOCAL: readonly OrganClass[] = ['government', 'department'];
const TOWN: readonly OrganClass[] = ['town'];

/** 《条例》 Art. 21: what governments of cities and counties with their departments, and those of townships, publish beside it. */
const ARTICLE_21: readonly CatalogueItem[] = [
  item(21, {
    code: 'municipal-works',
    item: 1,
    statutory: '市政建设',
    zh: '市政建设',
    en: 'Municipal works',
    organs: LOCAL,
  }),
  item(21, {
    code: 'public-services',
    item: 2,
    statutory: '公共服务',
    zh: '公共服务',
    en: 'Public services',
    organs: LOCAL,
  }),
  item(21, {
    code: 'public-welfare',
    item: 3,
    statutory: '公益事业',
    zh: '公益事业',
    en: 'Public welfare',
    organs: LOCAL,
  }),
  item(21, { code: 'land', item: 4, statutory: '土地征收', zh: '土地征收', en: 'Expropriation of land' }),
  item(21, { code: 'housing', item: 5, statutory: '房屋征收', zh: '房屋征收', en: 'Expropriation of housing' }),
  item(21, {
    code: 'public-order',
    item: 6,
    statutory: '治安管理',
    zh: '治安管理',
    en: 'Public order',
    organs: LOCAL,
  }),
  item(21, { code: 'relief', item: 7, statutory: '社会救助', zh: '社会救助', en: 'Social relief' }),
  item(21, {
    code: 'rural-policy',
    item: 8,
    statutory: '贯彻落实农业农村政策',
    zh: '农业农村政策',
    en: 'Rural policy',
    organs: TOWN,
    always: TOWN,
  }),
  item(21, {
    code: 'irrigation',
    item: 9,
    statutory: '农田水利工程建设运营',
    zh: '农田水利',
    en: 'Irrigation works',
    organs: TOWN,
  }),
  item(21, {
    code: 'farmland',
    item: 10,
    statutory: '农村土地承包经营权流转',
    zh: '土地流转',
    en: 'Transfer of farmland',
    organs: TOWN,
  }),
  item(21, {
    code: 'homesteads',
    item: 11,
    statutory: '宅基地使用情况审核',
    zh: '宅基地审核',
    en: 'Homesteads',
    organs: TOWN,
    always: TOWN,
  }),
  item(21, {
    code: 'contributions',
    item: 12,
    statutory: '筹资筹劳',
    zh: '筹资筹劳',
    en: 'Contributions in money and labour',
    organs: TOWN,
  }),
];

/** The catalogue (主动公开目录), in the order of the articles. */
export const CATALOGUE: readonly CatalogueItem[] = [...ARTICLE_20, ...ARTICLE_21];
