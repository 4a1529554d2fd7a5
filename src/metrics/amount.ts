import type { Unit } from './metric.ts';

/** Made when the first number is written, as the first use of Intl loads its data: a check that writes none is over before. */
let formats: { readonly plain: Intl.NumberFormat; readonly fine: Intl.NumberFormat } | undefined;

/**
 * A number with its unit as people write it: `98.5 min`, `4 h 41 min`, `3.9 days`, `83.3 %`, `1,250 EUR`.
 * A difference of two shares is in percentage points.
 */
export function amountInWords(value: number, unit: Unit, as: 'amount' | 'difference' = 'amount'): string {
  switch (unit) {
    case 'minutes':
      return minutesInWords(value);
    case 'days':
      return `${number(value)} ${Math.abs(value) === 1 ? 'day' : 'days'}`;
    case 'share':
      return as === 'difference' ? `${number(value * 100)} points` : `${number(value * 100)} %`;
    case 'count':
      return number(value);
    case 'mb':
      return `${number(value)} MB`;
    default:
      return `${number(value)} ${unit.slice('money:'.length)}`;
  }
}

/** Minutes up to two hours, hours and minutes up to two days, then days. */
function minutesInWords(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const size = Math.abs(minutes);
  if (size < 120) return `${sign}${number(size)} min`;
  if (size >= 2880) return `${sign}${number(size / 1440)} days`;
  const whole = Math.round(size);
  const rest = whole % 60;
  return `${sign}${Math.floor(whole / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** One decimal, or two digits that count where the number is small; a true minus sign. */
function number(value: number): string {
  formats ??= {
    plain: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
    fine: new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 }),
  };
  const size = Math.abs(value);
  const text = (size > 0 && size < 0.1 ? formats.fine : formats.plain).format(size);
  return value < 0 && text !== '0' ? `−${text}` : text;
}
