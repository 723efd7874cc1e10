import type { OrganKind, OrganLevel } from '../../organs/index.js';

/** An organ of the invented district, and what it is asked about. */
export interface DemoOrgan {
  readonly code: string;
  readonly name: string;
  readonly level: OrganLevel;
  readonly kind: OrganKind;
  /** Applications a year, about. */
  readonly volume: number;
  readonly topics: readonly string[];
}

const PLACE = '示例市示例区';

function bureau(code: string, name: string, volume: number, topics: readonly string[]): DemoOrgan {
  return { code, name: `${PLACE}${name}`, level: 'department', kind: 'bureau', volume, topics };
}

function town(code: string, name: string, volume: number): DemoOrgan {
  const topics = [
    '村级财务收支公示',
    '示例村征地补偿方案',
    '农村宅基地审批结果',
    '防汛物资储备情况',
    '道路硬化工程合同',
  ];
  return { code, name: `${PLACE}${name}`, level: 'department', kind: 'town', volume, topics };
}

/** The district (示例市示例区): its government first, the competent department second. All invented. */
export const DISTRICT: readonly DemoOrgan[] = [
  { code: 'QZF', name: `${PLACE}人民政府`, level: 'government', kind: 'government', volume: 0, topics: [] },
  {
    code: 'QZB',
    name: `${PLACE}人民政府办公室`,
    level: 'department',
    kind: 'competentDepartment',
    volume: 26,
    topics: [
      '区政府常务会议纪要',
      '规范性文件清理结果',
      '区政府工作报告任务分解表',
      '重点建设项目名单',
      '领导干部分工文件',
    ],
  },
  bureau('FGJ', '发展和改革局', 14, ['示例产业园项目核准文件', '停车收费标准核定依据', '年度投资计划', '节能审查意见']),
  bureau('JYJ', '教育局', 32, [
    '学校食堂检查结果',
    '示例小学招生方案',
    '民办培训机构审批名单',
    '教师招聘岗位分数',
    '校舍安全鉴定报告',
  ]),
  bureau('GAJ', '公安分局', 36, ['示例路口监控设置依据', '户籍业务办理规范', '道路交通事故统计', '治安处罚裁量标准']),
  bureau('CZJ', '财政局', 12, ['部门预算执行情况', '政府采购合同', '专项资金分配结果', '国有资产处置批复']),
  bureau('ZRJ', '自然资源局', 48, [
    '示例地块征收土地公告',
    '建设用地规划许可证',
    '土地出让合同',
    '不动产登记办理流程',
    '用地预审意见',
  ]),
  bureau('ZJJ', '住房和城乡建设局', 42, [
    '示例小区竣工验收备案表',
    '房屋征收补偿方案',
    '公租房分配名单',
    '维修资金使用情况',
    '施工许可证',
  ]),
  bureau('WJJ', '卫生健康局', 18, ['医疗机构校验结果', '示例医院建设项目批复', '公共卫生服务经费使用', '行政处罚决定']),
  bureau('SCJ', '市场监督管理局', 30, ['食品抽检结果', '企业年报抽查情况', '特种设备检验情况', '投诉举报处理规范']),
  bureau('CGJ', '城市管理局', 20, ['占道经营整治方案', '示例公园改造工程合同', '违法建设拆除决定', '环卫保洁外包合同']),
  town('DHZ', '东湖镇人民政府', 10),
  town('XSZ', '西山镇人民政府', 8),
];
