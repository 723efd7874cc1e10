/** Information processing fee (信息处理费), 《条例》 Art. 42 and 国办函〔2020〕109号, in force since 2021-01-01. */
export * from './fee-scale.js';
export * from './item-notice.js';
