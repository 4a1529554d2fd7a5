/** The one file that knows the date library: everything else imports it from here. */
export { Temporal } from 'temporal-polyfill';
