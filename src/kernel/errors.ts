/**
 * The one registry of expected refusals. Each has a stable public code, the HTTP status and the exit status it maps to,
 * and its wording in Chinese and English; `{name}` places are filled from the refusal's parameters.
 */
export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly exit: 1 | 2;
  readonly zh: string;
  readonly en: string;
}

const entries = {
  // Input shared by all
  'input.date': {
    status: 422,
    exit: 2,
    zh: '“{value}”不是有效日期，应写作 YYYY-MM-DD，例如 2026-03-02。',
    en: '"{value}" is not a valid date; write YYYY-MM-DD, for example 2026-03-02.',
  },
  'input.invalid': { status: 422, exit: 2, zh: '{field}：{reason}', en: '{field}: {reason}' },
  'input.missing': { status: 422, exit: 2, zh: '缺少{field}。', en: 'Missing {field}.' },
  'not.found': { status: 404, exit: 2, zh: '没有找到{what}。', en: '{what} was not found.' },

  // The law: calendar, limits, fees
  'calendar.year': {
    status: 422,
    exit: 2,
    zh: '{year}年没有节假日资料，只能计算{first}年及以后的日期。',
    en: 'No holiday notices are known for {year}; dates from {first} on can be computed.',
  },
  'calendar.notice': {
    status: 422,
    exit: 2,
    zh: '{year}年放假安排有误：{date} {reason}。',
    en: 'The holiday notice for {year} is wrong at {date}: {reason}.',
  },
  'calendar.unreadable': {
    status: 422,
    exit: 2,
    zh: '放假安排的通知没有读懂：“{line}”{reason}。',
    en: 'The holiday notice could not be read at "{line}": {reason}.',
  },
  'calendar.unknown': {
    status: 404,
    exit: 2,
    zh: '没有{year}年的放假安排，该年度的期限均为暂定。',
    en: 'There is no holiday notice for {year}; limits in that year are provisional.',
  },
  'limit.not-in-force': {
    status: 422,
    exit: 2,
    zh: '“{limit}”的期限自{from}起施行，不适用于{date}发生的事项。',
    en: 'The rule on this limit is in force since {from} and does not apply to {date}.',
  },
  'remedy.date': {
    status: 422,
    exit: 2,
    zh: '救济途径表自{from}起，没有{date}的规定。',
    en: 'The table of remedies begins on {from}; it has nothing for {date}.',
  },
  'limit.pause': {
    status: 422,
    exit: 2,
    zh: '暂停期间“{value}”应写作 起日..止日，例如 2026-03-09..2026-03-20。',
    en: 'Write a pause "{value}" as FROM..TO, for example 2026-03-09..2026-03-20.',
  },
  'limit.correction': {
    status: 422,
    exit: 2,
    zh: '收到补正的日期（{corrected}）早于收到申请的日期（{received}）。',
    en: 'The correction ({corrected}) was received before the application ({received}).',
  },
  'limit.payment': {
    status: 422,
    exit: 2,
    zh: '缴费日期（{paid}）早于收到申请的日期（{received}）。',
    en: 'The fee was paid ({paid}) before the application was received ({received}).',
  },
  'limit.extension': {
    status: 422,
    exit: 2,
    zh: '延长的期限应为 1 至 {max} 个工作日，不能是“{days}”。',
    en: 'An extension is 1 to {max} working days, not "{days}".',
  },
  'limit.pause-order': {
    status: 422,
    exit: 2,
    zh: '暂停期间的止日（{to}）早于起日（{from}）。',
    en: 'The pause ends ({to}) before it begins ({from}).',
  },
  'limit.pause-before-receipt': {
    status: 422,
    exit: 2,
    zh: '暂停期间（{from} 起）早于收到申请的日期（{received}）。',
    en: 'The pause begins ({from}) before the application was received ({received}).',
  },
  'limit.opinion-order': {
    status: 422,
    exit: 2,
    zh: '征求意见的日期顺序有误：发出 {issued}，收到征求意见书 {delivered}，收到意见 {answered}。',
    en: 'The dates of the consultation are out of order: issued {issued}, delivered {delivered}, answered {answered}.',
  },
  'fee.count': {
    status: 422,
    exit: 2,
    zh: '{unit}数应为 0 至 {max} 的整数，不能是“{value}”。',
    en: 'The count must be a whole number from 0 to {max}, not "{value}".',
  },
  'fee.scale': {
    status: 422,
    exit: 2,
    zh: '按件（--items）与按量（--pages）只能选用一种标准，且须给出一种。',
    en: 'Give one scale, --items or --pages, not both and not neither.',
  },

  // Files given to the check
  'file.missing': { status: 404, exit: 2, zh: '文件不存在：{path}', en: 'No such file: {path}' },
  'file.empty': { status: 422, exit: 2, zh: '文件是空的，没有内容可读。', en: 'The file is empty.' },
  'file.too-large': {
    status: 413,
    exit: 2,
    zh: '文件过大（{size} 字节），上限为 {limit} 字节。',
    en: 'The file is too large ({size} bytes); the limit is {limit} bytes.',
  },
  'file.inflated': {
    status: 413,
    exit: 2,
    zh: '压缩包解压后超过 {limit} 字节，拒绝打开。',
    en: 'The archive inflates to more than {limit} bytes; it was not opened.',
  },
  'file.encrypted': {
    status: 422,
    exit: 2,
    zh: '文件已加密或设有打开密码，请去除密码后再试。',
    en: 'The file is encrypted; remove its password and try again.',
  },
  'file.scanned': {
    status: 422,
    exit: 2,
    zh: '文件是扫描图片，没有文字层，请提供可复制文字的文件。',
    en: 'The file is a scanned image without a text layer; provide one with text.',
  },
  'file.damaged': {
    status: 422,
    exit: 2,
    zh: '文件已损坏或不完整，无法读取：{reason}',
    en: 'The file is damaged or incomplete.',
  },
  'file.old-format': {
    status: 415,
    exit: 2,
    zh: '暂不支持 {type} 格式，请用 Word、WPS 或 Excel 另存为 {target} 后再试。',
    en: '{type} files are not read; save the file as {target} and try again.',
  },
  'file.not-text': {
    status: 415,
    exit: 2,
    zh: '文件内容不是文字，也不是可识别的文档格式。',
    en: 'The file is neither text nor a document of a known format.',
  },
  'file.not-a-file': {
    status: 422,
    exit: 2,
    zh: '不是普通文件（可能是目录或设备）：{path}',
    en: 'Not a regular file (a directory or a device): {path}',
  },
  'file.too-complex': {
    status: 422,
    exit: 2,
    zh: '文件结构过于复杂，拒绝读取：{what}',
    en: 'The file is too complex to be read.',
  },
  'file.unsupported': {
    status: 415,
    exit: 2,
    zh: '不支持的文件类型（{type}），可用 .txt .md .html .docx .doc .xlsx .pdf。',
    en: 'Unsupported file type ({type}); use .txt .md .html .docx .doc .xlsx .pdf.',
  },
  'file.timeout': {
    status: 422,
    exit: 2,
    zh: '读取文件超过 {seconds} 秒，已停止。',
    en: 'Reading the file took more than {seconds} seconds and was stopped.',
  },
  'file.memory': {
    status: 422,
    exit: 2,
    zh: '读取文件占用内存超过 {megabytes} MB，已停止。',
    en: 'Reading the file took more than {megabytes} MB of memory and was stopped.',
  },
  'file.unreadable': { status: 422, exit: 2, zh: '文件无法读取：{reason}', en: 'The file cannot be read.' },
  'file.gone': {
    status: 404,
    exit: 2,
    zh: '文件已不在存储中。',
    en: 'The file is no longer in the store.',
  },

  // Files handed in and kept
  'upload.empty': { status: 422, exit: 2, zh: '附件“{name}”是空文件。', en: 'The attachment "{name}" is empty.' },
  'upload.too-large': {
    status: 413,
    exit: 2,
    zh: '附件“{name}”过大，每个附件不超过 {limit} MB。',
    en: 'The attachment "{name}" is too large; the limit is {limit} MB a file.',
  },
  'upload.total': {
    status: 413,
    exit: 2,
    zh: '附件合计过大，一次提交的附件总量不超过 {limit} MB。',
    en: 'The attachments are too large together; the limit is {limit} MB.',
  },
  'upload.too-many': {
    status: 413,
    exit: 2,
    zh: '附件过多，一次最多提交 {limit} 个。',
    en: 'Too many attachments; at most {limit} at once.',
  },
  'upload.type': {
    status: 415,
    exit: 2,
    zh: '附件“{name}”的内容不是可以接收的类型（{type}）。可以提交 PDF、图片（JPG、PNG、WebP）、Word（.docx）和 Excel（.xlsx）文件。',
    en: 'The attachment "{name}" is of a kind that is not taken ({type}); send PDF, images (JPG, PNG, WebP), .docx or .xlsx.',
  },
  'upload.macro': {
    status: 415,
    exit: 2,
    zh: '附件“{name}”带有宏，请另存为不带宏的 .docx 或 .xlsx 后再提交。',
    en: 'The attachment "{name}" carries macros; save it as .docx or .xlsx without them.',
  },
  'upload.encrypted': {
    status: 422,
    exit: 2,
    zh: '附件“{name}”已加密，请去除密码后再提交。',
    en: 'The attachment "{name}" is encrypted; remove its password and send it again.',
  },
  'upload.damaged': {
    status: 422,
    exit: 2,
    zh: '附件“{name}”已损坏或不完整，请重新保存后再提交。',
    en: 'The attachment "{name}" is damaged or incomplete; save it again and resend it.',
  },
  'files.unusable': {
    status: 503,
    exit: 2,
    zh: '文件存储无法使用（{place}）：{reason}',
    en: 'Files cannot be kept at {place}: {reason}',
  },
  'report.not-a-report': {
    status: 422,
    exit: 2,
    zh: '没有认出政府信息公开工作年度报告的内容（既无六个部分，也无统计表）。',
    en: 'This does not look like an annual report on government information disclosure (no sections, no tables).',
  },

  // The web
  'request.invalid': {
    status: 400,
    exit: 2,
    zh: '提交的内容不符合要求，请检查后重新提交。',
    en: 'The request is not in the form expected; check it and send it again.',
  },
  'request.too-large': {
    status: 413,
    exit: 2,
    zh: '提交的内容过大，请精简后重新提交。',
    en: 'The request is too large.',
  },
  'request.unsupported': {
    status: 415,
    exit: 2,
    zh: '不支持这种提交方式。',
    en: 'This kind of content is not supported here.',
  },
  'request.origin': {
    status: 403,
    exit: 2,
    zh: '请求来自其他网站，已拒绝。请从本网站页面重新操作。',
    en: 'The request came from another site and was refused.',
  },
  'request.too-many': {
    status: 429,
    exit: 2,
    zh: '操作过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'form.token': {
    status: 403,
    exit: 2,
    zh: '表单凭证无效，请打开页面重新填写后提交（浏览器需允许本网站使用 Cookie）。',
    en: 'The form token is not valid; open the page again (cookies must be allowed for this site).',
  },
  'form.expired': {
    status: 403,
    exit: 2,
    zh: '页面打开时间过长，凭证已过期，请核对内容后再提交一次。',
    en: 'The form has expired; check it and send it once more.',
  },
  'page.missing': { status: 404, exit: 2, zh: '您访问的页面不存在。', en: 'There is no such page.' },
  'server.fault': {
    status: 500,
    exit: 2,
    zh: '系统出现故障，未能完成本次操作。',
    en: 'Something went wrong on our side; the request was not completed.',
  },
  'server.busy': {
    status: 503,
    exit: 2,
    zh: '系统暂时繁忙，请稍后再试。',
    en: 'The service is busy; try again later.',
  },

  // Staff accounts and sessions
  'session.required': {
    status: 401,
    exit: 2,
    zh: '尚未登录或登录已失效，请重新登录。',
    en: 'You are not signed in, or your session has ended; sign in again.',
  },
  'sign-in.failed': {
    status: 401,
    exit: 2,
    zh: '账号或密码不正确。',
    en: 'The account name or password is not right.',
  },
  'sign-in.locked': {
    status: 429,
    exit: 2,
    zh: '登录失败次数过多，请在 {minutes} 分钟后再试。',
    en: 'Too many failed attempts; try again in {minutes} minutes.',
  },
  'csrf.token': {
    status: 403,
    exit: 2,
    zh: '页面已过期，请刷新后重试。',
    en: 'The page is out of date; reload it and try again.',
  },
  'role.denied': {
    status: 403,
    exit: 2,
    zh: '您的账号没有办理此事的权限。',
    en: 'Your account is not allowed to do this.',
  },
  'password.length': {
    status: 422,
    exit: 2,
    zh: '密码应为 {min} 至 {max} 个字符。',
    en: 'A password has {min} to {max} characters.',
  },
  'password.name': {
    status: 422,
    exit: 2,
    zh: '密码不能包含账号名。',
    en: 'A password must not hold the account name.',
  },
  'password.weak': {
    status: 422,
    exit: 2,
    zh: '密码过于简单，请换一个不易猜到的。',
    en: 'The password is too easily guessed; choose another.',
  },
  'password.current': { status: 422, exit: 2, zh: '原密码不正确。', en: 'The current password is not right.' },
  'password.same': {
    status: 422,
    exit: 2,
    zh: '新密码不能与原密码相同。',
    en: 'The new password is the same as the old one.',
  },
  'account.name': {
    status: 422,
    exit: 2,
    zh: '账号名“{name}”不合规则：以字母开头，2 至 32 个字母、数字、点、下划线或连字符。',
    en: 'The account name "{name}" is not valid: a letter first, 2 to 32 letters, digits, dots, underscores or hyphens.',
  },
  'account.taken': { status: 409, exit: 2, zh: '账号名“{name}”已被使用。', en: 'The account name "{name}" is taken.' },
  'console.not-built': {
    status: 503,
    exit: 2,
    zh: '工作台尚未编译，请先运行 npm run build。',
    en: 'The console has not been built; run npm run build first.',
  },
  'account.unknown': {
    status: 404,
    exit: 2,
    zh: '没有名为“{name}”的账号。',
    en: 'There is no account named "{name}".',
  },
  // Configuration, database and its files
  'config.invalid': {
    status: 500,
    exit: 2,
    zh: '配置 {name} 无效：{reason}',
    en: 'Setting {name} is invalid: {reason}',
  },
  'config.secret-missing': {
    status: 500,
    exit: 2,
    zh: '使用外部数据库时必须设置 GONGKAI_SECRET_KEY（32 字节，十六进制或 base64），个人信息用它加密。',
    en: 'An external database needs GONGKAI_SECRET_KEY (32 bytes, hex or base64): personal data is encrypted with it.',
  },
  'port.in-use': {
    status: 503,
    exit: 2,
    zh: '{host}:{port} 已被占用，请停止占用它的程序，或用 PORT 指定别的端口。',
    en: '{host}:{port} is in use; stop the program using it or set PORT to another port.',
  },
  'database.locked': {
    status: 503,
    exit: 2,
    zh: '数据目录 {path} 正由另一个 gongkai 进程（{pid}）使用。请先停止它，或用 GONGKAI_DATA 指定别的目录。',
    en: 'Another gongkai process ({pid}) is using {path}. Stop it first, or set GONGKAI_DATA to another directory.',
  },
  'database.path-unreachable': {
    status: 503,
    exit: 2,
    zh: '以 root 运行时数据库由用户 {user} 运行，而该用户进不了 {path}。请用 GONGKAI_DATA 指定它能进入的目录（如 /var/lib/gongkai），或执行 chmod o+x {path}。',
    en: 'Run as root, the database runs as user {user}, who cannot enter {path}. Set GONGKAI_DATA to a directory that user can reach (such as /var/lib/gongkai), or run: chmod o+x {path}',
  },
  'database.no-user': {
    status: 503,
    exit: 2,
    zh: '以 root 运行时需要一个普通用户来运行数据库，但系统里没有 postgres 或 nobody 用户。',
    en: 'Run as root, the database needs an unprivileged user; there is neither postgres nor nobody.',
  },
  'database.no-binaries': {
    status: 503,
    exit: 2,
    zh: '没有适合本机（{platform}）的内置 PostgreSQL，请用 DATABASE_URL 指定外部 PostgreSQL 15 或更高版本。',
    en: 'There is no embedded PostgreSQL for this machine ({platform}); set DATABASE_URL to an external PostgreSQL 15+.',
  },
  'database.start-failed': {
    status: 503,
    exit: 2,
    zh: '内置数据库没有启动成功，日志在 {log}：{reason}',
    en: 'The embedded database did not start, see {log}: {reason}',
  },
  'database.credentials-lost': {
    status: 503,
    exit: 2,
    zh: '数据库已存在，但口令文件 {path} 不见了。请从备份恢复该文件。',
    en: 'The database exists but its password file {path} is gone. Restore it from a backup.',
  },
  'database.connect-failed': {
    status: 503,
    exit: 2,
    zh: '连接不上数据库（{name}）：{reason}',
    en: 'Cannot connect to the database ({name}): {reason}',
  },
  'database.version-old': {
    status: 503,
    exit: 2,
    zh: '数据库是 PostgreSQL {version}，需要 15 或更高版本。',
    en: 'The database is PostgreSQL {version}; 15 or newer is needed.',
  },
  'database.role-privileged': {
    status: 503,
    exit: 2,
    zh: '应用角色 {role} 是超级用户或带 BYPASSRLS，行级安全对它不起作用。请换一个普通角色。',
    en: 'The application role {role} is a superuser or has BYPASSRLS; row-level security would not hold. Use a plain role.',
  },
  'migration.order': {
    status: 503,
    exit: 2,
    zh: '数据库迁移次序不对：第 {number} 号（{name}）。请使用未改动过的程序版本。',
    en: 'Migrations are out of order at number {number} ({name}). Use an unmodified release.',
  },
  'migration.missing': {
    status: 503,
    exit: 2,
    zh: '数据库执行过第 {number} 号迁移（{name}），而本程序没有它：数据库比程序新，请升级程序。',
    en: 'The database has migration {number} ({name}), which this program lacks: upgrade the program.',
  },
  'migration.changed': {
    status: 503,
    exit: 2,
    zh: '第 {number} 号迁移（{name}）的内容与执行时不同。请使用未改动过的程序版本。',
    en: 'Migration {number} ({name}) differs from what ran. Use an unmodified release.',
  },
  'vault.wrong-key': {
    status: 500,
    exit: 2,
    zh: '个人信息是用另一把密钥加密的（{key}），请设置原来的 GONGKAI_SECRET_KEY 或恢复 data/secret.key。',
    en: 'Personal data was encrypted with another key ({key}); set the former GONGKAI_SECRET_KEY or restore data/secret.key.',
  },
  'ledger.broken': {
    status: 500,
    exit: 1,
    zh: '账本不完整：{organ}（{organId}）第 {position} 号事件（{type}，{stream} 第 {seq} 件）{reason}。',
    en: 'The ledger is broken: {organ} ({organId}), event {position} ({type}, {stream} no. {seq}): {reason}.',
  },

  // Organs, applications, disputes, annual reports
  'access.denied': { status: 403, exit: 2, zh: '没有权限。', en: 'Not allowed.' },
  'organ.unknown': { status: 404, exit: 2, zh: '没有这个机关：{organ}', en: 'No such organ: {organ}' },
  'organ.settings-stale': {
    status: 409,
    exit: 1,
    zh: '机关信息已被他人修改，请刷新后重新填写。',
    en: "The organ's settings were changed by someone else meanwhile; reload and fill in again.",
  },
  'organ.code-taken': { status: 409, exit: 2, zh: '机关代码 {code} 已被使用。', en: 'Organ code {code} is taken.' },
  'application.unknown': { status: 404, exit: 2, zh: '没有这件申请。', en: 'No such application.' },
  'application.track-failed': {
    status: 404,
    exit: 2,
    zh: '登记编号或查询码不对，请核对后再查。',
    en: 'The receipt number or the query code is not right.',
  },
  'application.received-future': {
    status: 422,
    exit: 2,
    zh: '收到申请之日 {received} 晚于今天（{today}）。',
    en: 'The day of receipt {received} is after today ({today}).',
  },
  'application.key-reused': {
    status: 409,
    exit: 2,
    zh: '同一提交标识已用于内容不同的申请，请重新打开表单填写。',
    en: 'This submission key was used for a different application; open the form again.',
  },
  'application.closed': {
    status: 409,
    exit: 2,
    zh: '该申请已于 {closedOn} 办结，不能再次答复。',
    en: 'This application was closed on {closedOn}; it cannot be replied to again.',
  },
  'application.still-open': {
    status: 409,
    exit: 2,
    zh: '该申请尚未办结，不能删除其个人信息。',
    en: 'This application is still open; its personal data cannot be erased.',
  },
  'application.stale': {
    status: 409,
    exit: 2,
    zh: '该申请刚被他人更新，请刷新后再办。',
    en: 'This application has just been changed by someone else; reload it.',
  },
  'reply.before-receipt': {
    status: 422,
    exit: 2,
    zh: '答复日期 {issuedOn} 早于收到申请之日 {received}。',
    en: 'The reply is dated {issuedOn}, before the day of receipt {received}.',
  },
  'reply.future': {
    status: 422,
    exit: 2,
    zh: '答复日期 {issuedOn} 晚于今天（{today}）。',
    en: 'The reply is dated {issuedOn}, after today ({today}).',
  },
  'reply.ground': {
    status: 422,
    exit: 2,
    zh: '办理结果“{outcome}”不能以“{ground}”为依据。',
    en: 'Outcome "{outcome}" cannot rest on ground "{ground}".',
  },
  'dispute.unknown': { status: 404, exit: 2, zh: '没有这件复议或诉讼。', en: 'No such dispute.' },
  'dispute.known': {
    status: 409,
    exit: 2,
    zh: '案号 {caseNumber} 已登记。',
    en: 'Case {caseNumber} is registered already.',
  },
  'dispute.closed': {
    status: 409,
    exit: 2,
    zh: '该案已于 {closedOn} 审结。',
    en: 'This case was closed on {closedOn}.',
  },
  'dispute.dates': {
    status: 422,
    exit: 2,
    zh: '日期次序不对：{later} 应不早于 {earlier}。',
    en: 'Dates out of order: {later} must not be before {earlier}.',
  },
  'dispute.reconsideration-needed': {
    status: 422,
    exit: 2,
    zh: '复议后起诉的案件必须对应一件已审结的行政复议。',
    en: 'A suit after reconsideration needs a reconsideration that has been closed.',
  },
  'report.year': {
    status: 422,
    exit: 2,
    zh: '年度 {year} 不对：统一格式的年度报告自 2019 年起，且不能早于该年度开始编制。',
    en: 'Year {year} will not do: reports of the unified format begin with 2019 and not before the year begins.',
  },
  'report.year-open': {
    status: 422,
    exit: 2,
    zh: '{year} 年度尚未结束，不能公布年度报告。',
    en: 'Year {year} has not ended; its report cannot be published.',
  },
  'report.unknown': { status: 404, exit: 2, zh: '没有这份年度报告。', en: 'No such annual report.' },
  'report.cell': {
    status: 422,
    exit: 2,
    zh: '{cell} 不能填写：只有表二中没有台账的数字可以填写，且须为{kind}。',
    en: '{cell} cannot be typed: only figures of table t2 without a record can, as {kind}.',
  },
  'report.findings': {
    status: 422,
    exit: 1,
    zh: '核查发现 {errors} 处错误，改正后才能公布。',
    en: 'The check found {errors} error(s); correct them before publishing.',
  },
  'report.correction-note': {
    status: 422,
    exit: 2,
    zh: '{year} 年度报告已公布，再次公布须写明更正说明。',
    en: 'The report for {year} is published; publishing again needs a correction note.',
  },
  'report.stale': {
    status: 409,
    exit: 2,
    zh: '年度报告刚被他人更新，请刷新后再办。',
    en: 'The report has just been changed by someone else; reload it.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof entries;

export const ERRORS: Readonly<Record<ErrorCode, ErrorEntry>> = entries;

/** The wording of a refusal in one language, its parameters filled in. */
export function describeError(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en' = 'zh',
): string {
  return ERRORS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
