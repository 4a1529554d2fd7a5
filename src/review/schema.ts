import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
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

/** The formats of the review format. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'time-value': (text) => text === 'unknown' || isTimeValue(parseTimeValue(text)),
  day: (text) => text === 'unknown' || isDay(text),
  date: isDay,
  url: isWebAddress,
  regex: isRegularExpression,
  'path-inside': isPathInside,
};

/** How a schema is compiled, here and beforehand. */
export const schemaOptions = { allErrors: true, strict: false, verbose: true, formats };

/** Compiles a JSON Schema (2020-12) with the formats of the review format. Throws where the schema itself is wrong. */
export function compileSchema(schema: object): Validator {
  // Loading the library takes as long as checking some twenty reviews, and the schema of reviews is compiled beforehand.
  const library = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  return validatorOf(new library.Ajv2020(schemaOptions).compile(schema));
}

/** What a function that ajv has compiled says of data, one fault for each thing that is wrong. */
export function validatorOf(validate: ValidateFunction): Validator {
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

/** Whether a path stays in its folder: it is not absolute, and no step of it leads upwards. */
function isPathInside(text: string): boolean {
  return text !== '' && !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(text);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
