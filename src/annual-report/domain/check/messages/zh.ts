import type { MessageEntry } from './catalogue.js';

/** Chinese wording of every finding: by code, or `code/kind` where the rule tells kinds apart. */
export const zh = {
  'format.template': {
    message: '统计表采用的是{foundNotice}规定的格式，{year}年度报告应当采用{notice}规定的格式。',
    suggestion: '改用{notice}印发的统计表样式重新填报。',
  },
  'format.rows/merged': {
    message: '统计表将应当分行填报的项目合并为一行：{rows}。',
    suggestion: '按{notice}的表样分行填报。',
  },
  'format.rows/omitted': {
    message: '统计表缺少应有的{count}行：{rows}。',
    suggestion: '按{notice}的表样补齐，没有发生的填“0”。',
  },
  'format.notice': {
    message: '引用的年度报告格式文件“{cited}”不适用于{year}年度报告。',
    suggestion: '应为《{noticeTitle}》（{notice}）。',
  },
  'section.missing': {
    message: '缺少“{title}”部分。',
    suggestion: '补充“{title}”；确无内容的，也应保留标题并如实说明。',
  },
  'section.order': {
    message: '“{title}”部分的位置与规定顺序不符。',
    suggestion: '按一至六的规定顺序排列各部分。',
  },
  'section.numbering/style': {
    message: '部分标题的序号“{number}”不规范，应为“{expected}”。',
    suggestion: '改为“{expected}{title}”。',
  },
  'section.numbering/twice': {
    message: '部分标题的序号“{number}”重复出现，此处应为“{expected}”。',
    suggestion: '改为“{expected}{title}”。',
  },
  'section.numbering/ordinal': {
    message: '部分标题的序号“{number}”有误，应为“{expected}”。',
    suggestion: '改为“{expected}{title}”。',
  },
  'section.numbering/none': {
    message: '部分标题没有序号，应为“{expected}”。',
    suggestion: '改为“{expected}{title}”。',
  },
  'table.missing': {
    message: '缺少统计表：{tableName}。',
    suggestion: '按规定表样补充；没有发生的填“0”。',
  },
  'table.cell/blank': {
    message: '{cellName}：未填写数字。',
    suggestion: '填写实际数字，没有发生的填“0”。',
  },
  'table.cell/unreadable': {
    message: '{cellName}：“{raw}”不是数字。',
    suggestion: '填写阿拉伯数字。',
  },
  'table.cell/negative': {
    message: '{cellName}：“{raw}”为负数。',
    suggestion: '核实后填写不小于0的整数。',
  },
  'table.cell/fraction': {
    message: '{cellName}：“{raw}”不是整数。',
    suggestion: '此项按件（项）计数，核实后填写整数。',
  },
  'sum.row': {
    message: '{cellName}：填报{actual}，同一行各项之和为{expected}，相差{difference}。',
    suggestion: '按各分项应为{expected}；请核对分项与总计。',
  },
  'sum.column': {
    message: '{cellName}：填报{actual}，本列（一）至（六）各项办理结果之和为{expected}，相差{difference}。',
    suggestion: '按各项办理结果应为{expected}；请核对。',
  },
  'sum.balance': {
    message: '{cellName}：本列第一项加第二项之和为{expected}，第三项加第四项之和为{actual}，两者应当相等。',
    suggestion: '两边相差{difference}；请核对本年新收、上年结转、办理结果总计和结转下年度的数字。',
  },
  'continuity.carried': {
    message: '{cellName}：填报{actual}，上一年度报告“结转下年度继续办理”为{expected}，两者应当一致。',
    suggestion: '上一年度报告无误的，此处应为{expected}。',
  },
  'continuity.effective': {
    message: '{cellName}：填报{actual}，按上一年度现行有效件数加本年制发、减本年废止应为{expected}。',
    suggestion: '如另有失效、合并等情形，请核实；否则应为{expected}。',
  },
  'text.period/year': {
    message: '统计期限写作“{stated}”，与{year}年度不符。',
    suggestion: '应为{year}年1月1日至{year}年12月31日。',
  },
  'text.period/unknown-year': {
    message: '统计期限写作“{stated}”，不是一个完整年度。',
    suggestion: '应为报告年度的1月1日至12月31日。',
  },
  'text.year/title': {
    message: '标题中的年份是{stated}年，报告年度是{year}年。',
    suggestion: '将标题中的年份改为{year}年。',
  },
  'text.year/plan': {
    message: '改进措施面向下一年度，却写作“{stated}年”；报告年度是{year}年。',
    suggestion: '应为{next}年（或“下一步”）。',
  },
  'text.year/plan-heading': {
    message: '工作计划写作“{stated}年”，报告年度是{year}年，计划应当面向下一年度。',
    suggestion: '应为{next}年。',
  },
  'text.year/opening': {
    message: '开头的年份是{stated}年，报告年度是{year}年，疑为沿用往年文本。',
    suggestion: '核实后改为{year}年。',
  },
  'text.docnumber/mismatch': {
    message: '文号“{written}”与所引文件《{title}》不符。',
    suggestion: '应为{right}。',
  },
  'text.docnumber/replaced': {
    message: '“{written}”是《{title}》修订前的公布文号，该文本已被替代。',
    suggestion: '应为{right}。',
  },
  'text.docnumber/foreign': {
    message: '文号“{written}”是《{owner}》的文号，不是所引《{title}》的文号。',
    suggestion: '核对所引文件的名称和文号。',
  },
  'text.docnumber/year': {
    message: '文号“{written}”的年份不可能成立。',
    suggestion: '核对文号的年份。',
  },
  'text.docnumber/serial': {
    message: '文号“{written}”的顺序号不可能成立。',
    suggestion: '核对文号的顺序号。',
  },
  'text.docnumber.style': {
    message: '文号“{written}”的写法不规范：年份应当用六角括号〔〕括入，中间不留空格，顺序号不加“第”、不编虚位。',
    suggestion: '改为“{right}”。',
  },
  'text.figure/equal': {
    message: '文中写作{stated}{unit}，与统计表“{cellNames}”的{table}不一致。',
    suggestion: '核对文字与统计表，使两者一致。',
  },
  'text.figure/none': {
    message: '文中表述为没有发生，统计表“{cellNames}”为{table}。',
    suggestion: '核对文字与统计表，使两者一致。',
  },
  'text.figure/at-most': {
    message: '文中写作{stated}{unit}，多于统计表“{cellNames}”的{table}。',
    suggestion: '核对文字与统计表，使两者一致。',
  },
  'text.aspect': {
    message: '“总体情况”没有写到{aspect}。',
    suggestion:
      '补充{aspect}方面的情况；“总体情况”应当包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
  },
  'text.fee': {
    message: '“其他需要报告的事项”没有说明本年度是否收取信息处理费。',
    suggestion: '补充收取信息处理费的情况；没有收取的，写明“本年度未收取信息处理费”。',
  },
  'text.typo': {
    message: '“{wrong}”系错别字。',
    suggestion: '应为“{right}”。',
  },
  'text.privacy/citizen-id': {
    message: '公开了公民身份号码（已遮盖显示）。',
    suggestion: '删除；已经发布的，立即撤下并重新发布。',
  },
  'text.privacy/mobile': {
    message: '公开了个人手机号码（已遮盖显示）。',
    suggestion: '删除，改为办公电话；已经发布的，立即撤下并重新发布。',
  },
  'text.privacy/bank-card': {
    message: '公开了银行卡号（已遮盖显示）。',
    suggestion: '删除；已经发布的，立即撤下并重新发布。',
  },
  'text.placeholder': {
    message: '“{left}”是模板中待填写的内容，没有替换。',
    suggestion: '换成实际内容。',
  },
  'text.placeholder/reference': {
    message: '文中引用的数字“{left}”没有取到。',
    suggestion: '先填报该数字，或者改引其他数字。',
  },
  'late/department': {
    message: '公布日期为{published}，晚于县级以上人民政府部门的法定期限{due}。',
  },
  'late/government': {
    message: '公布日期为{published}，晚于政府年度报告的法定期限{due}。',
  },
  'similar/other': {
    message: '“{title}”的文字与“{file}”雷同，重复率{rate}%。',
    suggestion: '核对两份报告，按本机关本年度的实际情况撰写。',
  },
  'similar/previous': {
    message: '“{title}”的文字与本机关{otherYear}年度报告（“{file}”）雷同，重复率{rate}%。',
    suggestion: '按本年度的实际情况改写，不沿用往年文字。',
  },
  'rollup.missing/notBegun': {
    message: '{member}未编制年度报告，汇总时按其台账计入。',
    suggestion: '催报后再签发；确需先行签发的，写明理由。',
  },
  'rollup.missing/notSigned': {
    message: '{member}的年度报告未签发，汇总时按其台账计入。',
    suggestion: '催报后再签发；确需先行签发的，写明理由。',
  },
  'rollup.missing/notHandedIn': {
    message: '{member}的年度报告已签发，未报送。',
    suggestion: '催报后再签发；确需先行签发的，写明理由。',
  },
  'rollup.missing/fileAside': {
    message: '{member}报送的是文件，尚未采用其数据，汇总时按其台账计入。',
    suggestion: '由主管部门采用该文件的数据；确需按台账计入的，写明理由。',
  },
  'rollup.double': {
    message: '{member}同时计入{by}的汇总，数据重复计算。',
    suggestion: '由其中一个机关更正其年度报告后再签发。',
  },
  'rollup.left-out': {
    message: '{member}隶属{by}，但未计入其已签发的汇总，数据缺漏。',
    suggestion: '由{by}更正其年度报告后再签发。',
  },
  'rollup.overlap': {
    message: '{member}已计入{by}的汇总，其单独报送的报告不再计入。',
    suggestion: '核对该机关的隶属关系。',
  },
  'rollup.unlisted': {
    message: '{member}签发时没有列明汇总范围，是否包含其下级机关的数据无从核对。',
  },
  'rollup.late': {
    message: '{member}未在期限{due}前报送或者公布年度报告。',
  },
} as const satisfies Readonly<Record<string, MessageEntry>>;

export type MessageKey = keyof typeof zh;

export const zhTableNames = {
  t2: '主动公开政府信息情况',
  t3: '收到和处理政府信息公开申请情况',
  t4: '政府信息公开行政复议、行政诉讼情况',
} as const;
