import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDay, isTimeValue, parseTimeValue } from './time-value.ts';
import type { Path } from './yaml.ts';

/** A place in data where it does not fit its schema. */
export interface SchemaFault {
  readonly path: Path;
  /** Whether the key at the path is wrong, rather than its value. */
  readonly atKey: boolean;
  readonly error: ErrorObject;
}

export type Validator = (data: unknown) => SchemaFault[];

/** Compiles a JSON Schema (2020-12) with the formats of the review format. Throws where the schema itself is wrong. */
export function compileSchema(schema: object): Validator {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  ajv.addFormat('time-value', (text: string) => text === 'unknown' || isTimeValue(parseTimeValue(text)));
  ajv.addFormat('day', (text: string) => text === 'unknown' || isDay(text));
  ajv.addFormat('date', isDay);
  ajv.addFormat('url', isWebAddress);
  ajv.addFormat('regex', isRegularExpression);
  return validatorOf(ajv.compile(schema));
}

function validatorOf(validate: ValidateFunction): Validator {
  return (data) => (validate(data) ? [] : telling(validate.errors ?? []).map(faultOf));
}

/** Of an `anyOf` every branch reports its own error; the one of the whole says it all. */
function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const wholes = errors.filter((error) => error.keyword === 'anyOf');
  return errors.filter((error) => {
    if (wholes.includes(error)) return !hasInner(error, errors);
    const whole = wholes.find((candidate) => error.instancePath.startsWith(candidate.instancePath));
    return !whole || error.instancePath.length > whole.instancePath.length || isObjectError(error);
  });
}

/** Whether the value took the shape of one branch (an object) and only something inside it is wrong. */
function hasInner(whole: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return errors.some(
    (error) =>
      error !== whole &&
      error.instancePath.startsWith(whole.instancePath) &&
      (error.instancePath.length > whole.instancePath.length || isObjectError(error)),
  );
}

function isObjectError(error: ErrorObject): boolean {
  return error.keyword === 'additionalProperties' || error.keyword === 'required';
}

function faultOf(error: ErrorObject): SchemaFault {
  const parent = error.instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
  const key = error.params['additionalProperty'] ?? error.params['propertyName'];
  return key === undefined
    ? { path: parent, atKey: false, error }
    : { path: [...parent, String(key)], atKey: true, error };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
