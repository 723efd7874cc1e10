import { Value, ValueErrorType, type ValueError } from '@sinclair/typebox/value';
import type { TSchema } from '@sinclair/typebox';
import { CaseDocument } from './case-schema.js';
import { stepSchemaOf } from './step-schemas.js';

/** What is wrong with a case, by JSON pointer (RFC 6901). */
export interface CaseFault {
  readonly pointer: string;
  readonly reason: string;
}

const MOST = 100;

/** Holds a value against `gongkai.case/1`; no faults: it is a case. */
export function caseFaults(value: unknown): readonly CaseFault[] {
  if (Value.Check(CaseDocument, value)) return [];
  const faults = faultsOf(CaseDocument, value, '').filter(({ pointer }) => !/^\/steps\/\d/.test(pointer));
  const steps = (value as { readonly steps?: unknown } | null)?.steps;
  if (Array.isArray(steps)) {
    for (const [index, step] of steps.slice(0, MOST * 10).entries()) {
      const kind = (step as { readonly step?: unknown } | null)?.step;
      const schema = stepSchemaOf(kind);
      const at = `/steps/${index}`;
      if (schema) faults.push(...faultsOf(schema, step, at));
      else faults.push({ pointer: `${at}/step`, reason: '没有这种办理步骤' });
    }
  }
  return faults.slice(0, MOST);
}

export function isCase(value: unknown): value is CaseDocument {
  return Value.Check(CaseDocument, value);
}

function faultsOf(schema: TSchema, value: unknown, at: string): CaseFault[] {
  const seen = new Map<string, CaseFault>();
  for (const error of Value.Errors(schema, value)) {
    const pointer = `${at}${error.path}`;
    if (!seen.has(pointer)) seen.set(pointer, { pointer, reason: reasonOf(error) });
    if (seen.size >= MOST) break;
  }
  return [...seen.values()];
}

function reasonOf({ type, schema }: ValueError): string {
  const { description } = schema as { readonly description?: string };
  switch (type) {
    case ValueErrorType.ObjectRequiredProperty:
      return '缺少此项';
    case ValueErrorType.ObjectAdditionalProperties:
      return '没有此项';
    case ValueErrorType.StringFormat:
    case ValueErrorType.StringPattern:
      return `格式不符${description ? `（${description}）` : ''}`;
    case ValueErrorType.StringMaxLength:
    case ValueErrorType.ArrayMaxItems:
      return '过长';
    case ValueErrorType.StringMinLength:
    case ValueErrorType.ArrayMinItems:
      return '过短';
    case ValueErrorType.Union:
    case ValueErrorType.Literal:
      return '不是规定的取值';
    default:
      return '类型不符';
  }
}
