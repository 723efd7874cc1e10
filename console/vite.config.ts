import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { styleNonce } from './style-nonce.ts';

export default defineConfig({
  base: '/console/',
  plugins: [react(), styleNonce()],
  // From a script, its neighbours by their place beside it: under whatever path the site stands.
  experimental: { renderBuiltUrl: (_file, { hostType }) => (hostType === 'html' ? undefined : { relative: true }) },
  // The server puts each response's nonce in this place (src/entry/console-files.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // Ant Design is one chunk that browsers keep over releases.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/, priority: 2 },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
