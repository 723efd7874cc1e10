import { createBrowserRouter, Navigate } from 'react-router';
import { useSession } from './session/session-context.ts';
import { ConsoleLayout } from './shell/console-layout.tsx';
import { BrokenPage, MissingPage } from './shell/problem-pages.tsx';
import { LoadingView } from './shell/states.tsx';
import { SITE_BASE } from './api/site-base.ts';

/** Where each role begins its day. */
function Home() {
  const { permissions } = useSession().session;
  // An administrator sees no case.
  return <Navigate to={permissions.includes('application.read') ? '/applications' : '/settings'} replace />;
}

export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <ConsoleLayout />,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <LoadingView fullPage />,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { index: true, element: <Home /> },
            {
              path: 'applications',
              lazy: async () => ({ Component: (await import('./applications/list-page.tsx')).ApplicationListPage }),
            },
            {
              path: 'applications/new',
              lazy: async () => ({
                Component: (await import('./applications/register/register-page.tsx')).RegisterPage,
              }),
            },
            {
              path: 'applications/feedback',
              lazy: async () => ({ Component: (await import('./applications/feedback-page.tsx')).FeedbackPage }),
            },
            {
              path: 'applications/:id',
              lazy: async () => ({ Component: (await import('./applications/detail-page.tsx')).ApplicationDetailPage }),
            },
            {
              path: 'applications/:id/letters/:letterId',
              lazy: async () => ({ Component: (await import('./letters/letter-page.tsx')).LetterPage }),
            },
            {
              path: 'applications/:id/materials',
              lazy: async () => ({ Component: (await import('./redaction/materials-page.tsx')).MaterialsPage }),
            },
            {
              path: 'applications/:id/materials/:fileId',
              lazy: async () => ({ Component: (await import('./redaction/mark-page.tsx')).MarkPage }),
            },
            {
              path: 'inquiries',
              lazy: async () => ({ Component: (await import('./inquiries/list-page.tsx')).InquiryListPage }),
            },
            {
              path: 'inquiries/:id',
              lazy: async () => ({ Component: (await import('./inquiries/detail-page.tsx')).InquiryPage }),
            },
            {
              path: 'disputes',
              lazy: async () => ({ Component: (await import('./disputes/list-page.tsx')).DisputeListPage }),
            },
            {
              path: 'disputes/:organId/:id',
              lazy: async () => ({ Component: (await import('./disputes/detail-page.tsx')).DisputeDetailPage }),
            },
            {
              path: 'disputes/:organId/:id/letters/:letterId',
              lazy: async () => ({ Component: (await import('./letters/letter-page.tsx')).LetterPage }),
            },
            {
              path: 'complaints',
              lazy: async () => ({ Component: (await import('./disputes/complaints-page.tsx')).ComplaintsPage }),
            },
            {
              path: 'fees',
              lazy: async () => ({ Component: (await import('./fees/fees-page.tsx')).FeesPage }),
            },
            {
              path: 'calendar',
              lazy: async () => ({ Component: (await import('./calendar/calendar-page.tsx')).CalendarPage }),
            },
            {
              path: 'reports',
              lazy: async () => ({ Component: (await import('./reports/list-page.tsx')).ReportListPage }),
            },
            {
              path: 'reports/:year',
              lazy: async () => ({ Component: (await import('./reports/draft-page.tsx')).ReportDraftPage }),
            },
            {
              path: 'reports/:year/uploads/:uploadId',
              lazy: async () => ({ Component: (await import('./reports/uploads/upload-page.tsx')).UploadPage }),
            },
            {
              path: 'rollup',
              lazy: async () => ({ Component: (await import('./reports/rollup/rollup-page.tsx')).RollupPage }),
            },
            {
              path: 'publications',
              lazy: async () => ({ Component: (await import('./publications/list-page.tsx')).PublicationsPage }),
            },
            {
              path: 'publications/late',
              lazy: async () => ({
                Component: (await import('./publications/late/late-page.tsx')).LatePublicationsPage,
              }),
            },
            {
              path: 'publications/imports',
              lazy: async () => ({
                Component: (await import('./publications/imports-page.tsx')).PublicationImportsPage,
              }),
            },
            {
              path: 'publications/write/:id?',
              lazy: async () => ({
                Component: (await import('./publications/write/write-page.tsx')).WritePublicationPage,
              }),
            },
            {
              path: 'publications/:id',
              lazy: async () => ({ Component: (await import('./publications/detail-page.tsx')).PublicationPage }),
            },
            {
              path: 'completeness',
              lazy: async () => ({
                Component: (await import('./publications/completeness/completeness-page.tsx')).CompletenessPage,
              }),
            },
            {
              path: 'documents',
              lazy: async () => ({ Component: (await import('./disclosures/records-page.tsx')).RecordsPage }),
            },
            {
              path: 'decisions',
              lazy: async () => ({ Component: (await import('./disclosures/decisions-page.tsx')).DecisionsPage }),
            },
            {
              path: 'members',
              lazy: async () => ({ Component: (await import('./members/members-page.tsx')).MembersPage }),
            },
            {
              path: 'members/:organId/:year',
              lazy: async () => ({
                Component: (await import('./members/report/member-report-page.tsx')).MemberReportPage,
              }),
            },
            {
              path: 'members/:organId/:year/uploads/:uploadId',
              lazy: async () => ({
                Component: (await import('./reports/uploads/member-upload-page.tsx')).MemberUploadPage,
              }),
            },
            {
              path: 'imports',
              lazy: async () => ({ Component: (await import('./exchange/import-page.tsx')).ImportPage }),
            },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('./organ/settings-page.tsx')).OrganSettingsPage }),
            },
            {
              path: 'organs',
              lazy: async () => ({ Component: (await import('./organ/tree-page.tsx')).OrganTreePage }),
            },
            { path: '*', element: <MissingPage /> },
          ],
        },
      ],
    },
  ],
  { basename: `${SITE_BASE}/console` },
);
