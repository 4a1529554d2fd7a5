/** Loaded before the program, it makes the native parser unavailable, as on a platform without a binding. */
import { register } from 'node:module';

const hooks = `export async function resolve(specifier, context, next) {
  if (specifier === 'satteri') throw new Error('no native binding');
  return next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
