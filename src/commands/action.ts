import { addAction } from './action-add.ts';
import { setAction } from './action-set.ts';
import type { CommandGroup } from './command.ts';

export const action: CommandGroup = {
  name: 'action',
  summary: 'Change an action, or add one: one cell of the review, and nothing else',
  subcommands: [setAction, addAction],
};
