/** Erasure of personal data (删除个人信息), 《个人信息保护法》 Art. 47. */
export * from './erasure-grounds.js';
