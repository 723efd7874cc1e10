import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClusterOutlined,
  FileDoneOutlined,
  ImportOutlined,
  InboxOutlined,
  MailOutlined,
  NotificationOutlined,
  PayCircleOutlined,
  SoundOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Layout, Menu } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { texts as calendarTexts } from '../calendar/messages.ts';
import { texts as disclosureTexts } from '../disclosures/messages.ts';
import { texts as complaintTexts } from '../disputes/complaint-messages.ts';
import { texts as disputeTexts } from '../disputes/messages.ts';
import { texts as feeTexts } from '../fees/messages.ts';
import { texts as exchangeTexts } from '../exchange/messages.ts';
import { useInquiryCount } from '../inquiries/api.ts';
import { texts as inquiryTexts } from '../inquiries/messages.ts';
import { useWaitingReports } from '../members/api.ts';
import { words } from '../messages/index.ts';
import { texts as completenessTexts } from '../publications/completeness/messages.ts';
import { texts as treeTexts } from '../organ/tree-messages.ts';
import { useWaitingPublications } from '../publications/api.ts';
import { texts as publicationTexts } from '../publications/messages/index.ts';
import { texts as rollupTexts } from '../reports/rollup/messages.ts';
import { DueNotice } from '../reports/workflow/due-notice.tsx';
import { useSession } from '../session/session-context.ts';
import { AccountMenu } from './account-menu.tsx';

interface NavEntry {
  readonly path: string;
  readonly label: string;
  /** Any of them opens it. */
  readonly permissions: readonly string[];
  readonly icon: ReactNode;
}

const INQUIRIES = '/inquiries';
const MEMBERS = '/members';
const PUBLICATIONS = '/publications';

const ENTRIES: readonly NavEntry[] = [
  {
    path: '/applications',
    label: words.nav.applications,
    permissions: ['application.read'],
    icon: <InboxOutlined aria-hidden />,
  },
  {
    path: INQUIRIES,
    label: inquiryTexts.title,
    permissions: ['application.step'],
    icon: <MailOutlined aria-hidden />,
  },
  {
    path: '/disputes',
    label: disputeTexts.title,
    permissions: ['application.read'],
    icon: <AuditOutlined aria-hidden />,
  },
  { path: '/fees', label: feeTexts.title, permissions: ['application.read'], icon: <PayCircleOutlined aria-hidden /> },
  { path: '/reports', label: words.nav.reports, permissions: ['report.read'], icon: <FileDoneOutlined aria-hidden /> },
  {
    path: PUBLICATIONS,
    label: publicationTexts.title,
    permissions: ['publication.read', 'members.read'],
    icon: <NotificationOutlined aria-hidden />,
  },
  {
    path: '/completeness',
    label: completenessTexts.title,
    permissions: ['publication.read', 'members.read'],
    icon: <CheckSquareOutlined aria-hidden />,
  },
  {
    path: '/documents',
    label: disclosureTexts.title,
    permissions: ['report.read', 'members.read'],
    icon: <BookOutlined aria-hidden />,
  },
  {
    path: '/decisions',
    label: disclosureTexts.decisions,
    permissions: ['report.read', 'members.read'],
    icon: <CalculatorOutlined aria-hidden />,
  },
  { path: MEMBERS, label: words.nav.members, permissions: ['members.read'], icon: <TeamOutlined aria-hidden /> },
  {
    path: '/rollup',
    label: rollupTexts.title,
    permissions: ['members.read'],
    icon: <ClusterOutlined aria-hidden />,
  },
  {
    path: '/complaints',
    label: complaintTexts.title,
    permissions: ['application.reveal-identity', 'members.read'],
    icon: <SoundOutlined aria-hidden />,
  },
  {
    path: '/calendar',
    label: calendarTexts.title,
    permissions: ['application.read'],
    icon: <CalendarOutlined aria-hidden />,
  },
  {
    path: '/imports',
    label: exchangeTexts.title,
    permissions: ['application.import'],
    icon: <ImportOutlined aria-hidden />,
  },
  {
    path: '/organs',
    label: treeTexts.title,
    permissions: ['organ.tree'],
    icon: <ApartmentOutlined aria-hidden />,
  },
  {
    path: '/settings',
    label: words.nav.settings,
    permissions: ['organ.settings'],
    icon: <BankOutlined aria-hidden />,
  },
];

/** Head with organ, navigation and account; the page below it. Focus moves to the page when the address changes. */
export function ConsoleLayout() {
  const { session } = useSession();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus();
  }, [pathname]);
  const inquiries = useInquiryCount(session.permissions.includes('application.step'));
  const lastYear = Number(session.today.slice(0, 4)) - 1;
  const reports = useWaitingReports(lastYear, session.permissions.includes('members.read'));
  const publications = useWaitingPublications(session.permissions);
  // What waits for the one who looks, by the entry it stands behind.
  const waiting: Readonly<Record<string, number>> = {
    [INQUIRIES]: inquiries,
    [MEMBERS]: reports,
    [PUBLICATIONS]: publications,
  };
  const entries = ENTRIES.filter((entry) => entry.permissions.some((it) => session.permissions.includes(it)));
  return (
    <Layout className="console">
      <a className="skip-link" href="#main">
        {words.skipToMain}
      </a>
      <Layout.Header className="console-head">
        <Link to="/" className="console-brand">
          <span className="console-product">{words.productShort}</span>
          <span className="console-organ">{session.organ.name}</span>
        </Link>
        <nav aria-label={words.nav.main} className="console-nav">
          <Menu
            mode="horizontal"
            // All entries stay in reach of the keyboard; what does not fit goes on in a second line.
            disabledOverflow
            selectedKeys={entries.filter((entry) => pathname.startsWith(entry.path)).map((entry) => entry.path)}
            items={entries.map((entry) => ({
              key: entry.path,
              icon: entry.icon,
              label: (
                <Link to={entry.path}>
                  {entry.label}
                  {(waiting[entry.path] ?? 0) > 0 && ` (${waiting[entry.path]})`}
                </Link>
              ),
            }))}
          />
        </nav>
        <AccountMenu />
      </Layout.Header>
      <main id="main" ref={main} tabIndex={-1} className="console-main">
        <DueNotice />
        <Outlet />
      </main>
    </Layout>
  );
}
