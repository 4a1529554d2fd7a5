/** Fields of answers, whose shape is only known from a documentation: what is not there reads as nothing. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export function textIn(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

export function numberIn(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : Number.NaN;
}
