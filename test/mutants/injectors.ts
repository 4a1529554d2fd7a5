import { readdirSync } from 'node:fs';
import type { Injector } from './injector.ts';

/** Every injector in the files of a folder beside this one, in the order of their names. */
export async function injectorsIn(folder: string): Promise<Injector[]> {
  const names = readdirSync(new URL(`${folder}/`, import.meta.url)).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    names.sort().map((name) => import(new URL(`${folder}/${name}`, import.meta.url).href) as Promise<object>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isInjector));
}

function isInjector(value: unknown): value is Injector {
  return typeof value === 'object' && value !== null && 'rule' in value && 'inject' in value;
}
