/** All formats of `export`, in the order of its help. To add one: write its file and add it here. */
import { csv } from './csv.ts';
import type { DataSet } from './data-set.ts';
import { actions, json, metrics, reviews } from './json.ts';
import { parquet } from './parquet.ts';
import { sqlite } from './sqlite.ts';

export const dataSets: readonly DataSet[] = [json, reviews, actions, metrics, csv, sqlite, parquet];
