export * from './accessibility.js';
export * from './browser.js';
export * from './chromium.js';
export * from './screenshot.js';
