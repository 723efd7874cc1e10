import { Type } from '@sinclair/typebox';

export const ComparisonQuery = Type.Object({
  form: Type.Union([Type.Literal('html'), Type.Literal('docx'), Type.Literal('pdf')], { default: 'html' }),
});
