/** Loaded before the program, it makes the packages named in WITHOUT unavailable, as on a platform without them. */
import { register } from 'node:module';

const hooks = `export async function resolve(specifier, context, next) {
  if (${JSON.stringify(process.env['WITHOUT'].split(' '))}.includes(specifier)) throw new Error('not available: ' + specifier);
  return next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
