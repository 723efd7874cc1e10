import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router';
import { ApiError } from './api/client.ts';
import { language } from './messages/language.ts';
import { router } from './routes.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { pageNonce } from './shell/page-nonce.ts';
import { theme } from './theme.ts';

dayjs.locale(language === 'zh' ? 'zh-cn' : 'en-gb');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one however often it is asked; only a lost connection or a fault is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: true,
    },
  },
});

export function App() {
  const nonce = pageNonce();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enGB}
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <AntApp className="app">
        <QueryClientProvider client={queries}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
