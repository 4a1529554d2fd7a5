import { describe, expect, it } from 'vitest';
import { exemplary } from '../rules/check-text.ts';
import { makeBook } from './run.ts';

const path = 'reviews/2026/2026-03-04-checkout-times-out.md';
const second =
  '| Add a graph of pool use per tenant to the checkout dashboard | Detection | @sre | Medium | 2026-04-03 |';
/** The exemplary review with an ID, a Completed and a Note column. */
const withColumns = exemplary.replace(
  /\| Action \| Type[\s\S]*?\n\n/,
  `| ID | Action | Owner | Status  | Completed  |
|----|--------|-------|---------|------------|
| A1 | Cap it | @pay  | Pending |            |
| A2 | Graph  | @sre  | Done    | 2026-03-10 |

`,
);

describe('action set', () => {
  it('sets the day behind the status where there is no column for it, and changes nothing else', async () => {
    const book = makeBook({ [path]: exemplary });
    const { code, stdout } = await book.run(['action', 'set', 'INC-2026-014#2', '--status', 'done']);
    expect(code).toBe(0);
    expect(stdout).toContain('Status: Pending → Done (2026-03-13)');
    expect(book.read(path)).toBe(exemplary.replace(`${second} Pending |`, `${second} Done (2026-03-13) |`));
    expect((await book.run(['check'])).code).toBe(0);
    const again = await book.run(['action', 'set', 'INC-2026-014#2', '--status', 'done'], {
      now: Date.parse('2026-05-01'),
    });
    expect(again.stderr).toBe('Nothing to change: it stands there already.\n');
  });

  it.each([
    ['today', ['A1', '--status', 'done'], '| A1 | Cap it | @pay  | Done    | 2026-03-13 |'],
    [
      'the day given',
      ['a1', '--status', 'Done', '--completed', '2026-03-11'],
      '| A1 | Cap it | @pay  | Done    | 2026-03-11 |',
    ],
    ['by its row', ['INC-2026-014#1', '--status', 'in-progress'], '| A1 | Cap it | @pay  | In progress |            |'],
    ['another owner', ['A1', '--owner', '@a|b'], '| A1 | Cap it | @a\\|b | Pending |            |'],
    [
      'dropped',
      ['A1', '--status', 'dropped', '--note', 'too dear'],
      '| A1 | Cap it | @pay  | Dropped: too dear |            |',
    ],
  ])('fills the column Completed where there is one: %s', async (_, args, line) => {
    const book = makeBook({ [path]: withColumns });
    expect((await book.run(['action', 'set', ...args])).stderr).toBe('');
    expect(book.read(path)).toBe(withColumns.replace(/^\| A1 .*$/m, line));
  });

  it('takes the day away from an action that is open again', async () => {
    const book = makeBook({ [path]: withColumns });
    const { stdout } = await book.run(['action', 'set', 'A2', '--status', 'pending']);
    expect(stdout).toContain('Completed: 2026-03-10 → (empty)');
    expect(book.read(path)).toBe(withColumns.replace(/^\| A2 .*$/m, '| A2 | Graph  | @sre  | Pending |            |'));
  });

  it('keeps line ends and the byte order mark', async () => {
    const windows = (text: string) => `\uFEFF${text.replace(/\n/g, '\r\n')}`;
    const book = makeBook({ [path]: windows(exemplary) });
    await book.run(['action', 'set', 'INC-2026-014#2', '--owner', '@x']);
    expect(book.read(path)).toBe(windows(exemplary.replace('| Detection | @sre |', '| Detection | @x |')));
  });

  it('shows the difference in a dry run and writes nothing', async () => {
    const book = makeBook({ [path]: exemplary });
    const { stdout } = await book.run(['action', 'set', 'INC-2026-014#2', '--owner', '@x', '--dry-run']);
    expect(stdout.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
      `--- a/${path}`,
      `+++ b/${path}`,
      expect.stringContaining('| @sre |'),
      expect.stringContaining('| @x |'),
    ]);
    expect(book.read(path)).toBe(exemplary);
  });

  it.each([
    [['INC-2026-14#2', '--status', 'done'], 'Did you mean `INC-2026-014#2`?'],
    [
      ['INC-2026-014#9', '--status', 'done'],
      'expected one of the actions of INC-2026-014: INC-2026-014#1, INC-2026-014#2.',
    ],
    [['INC-2026-014#2', '--status', 'dropped'], 'without a reason, expected --note "why" beside it.'],
    [['INC-2026-014#2', '--status', 'blokced'], 'did you mean `Blocked`?'],
    [
      ['INC-2026-014#2', '--completed', '2026-03-11'],
      'for an action that is `Pending`, expected --status done beside it.',
    ],
    [['INC-2026-014#2', '--target', 'tomorrow'], 'Unexpected --target tomorrow, expected a day such as 2026-03-04.'],
    [['INC-2026-014#2', '--ticket', 'X-1'], 'The actions have no column `Ticket`'],
    [['INC-2026-014#2'], 'Nothing to set'],
  ])('says what is wrong with %j', async (args, message) => {
    const book = makeBook({ [path]: exemplary });
    const { code, stderr } = await book.run(['action', 'set', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(book.read(path)).toBe(exemplary);
  });

  it('asks which one where several reviews have an action of that id', async () => {
    const book = makeBook({
      [path]: withColumns,
      'reviews/b.md': withColumns.replace('id: INC-2026-014', 'id: INC-2026-015'),
    });
    const { stderr } = await book.run(['action', 'set', 'A1', '--status', 'done']);
    expect(stderr).toContain('name one by its row: INC-2026-014#1, INC-2026-015#1.');
  });
});

describe('action add', () => {
  it('adds a row below the others, in the width of the table, with the next id', async () => {
    const book = makeBook({ [path]: withColumns });
    const { code } = await book.run(['action', 'add', 'inc-2026-014', 'Alert', '--owner', '@sre']);
    expect(code).toBe(0);
    const row = '| A3 | Alert  | @sre  | Pending |            |';
    expect(book.read(path)).toBe(withColumns.replace(/^\| A2 .*$/m, (last) => `${last}\n${row}`));
  });

  it("takes the place of the template's guidance", async () => {
    const guidance = '| [Action] | [Type] | [Owner] | [Priority] | [Date] | [Status] | [How to measure completion] |';
    const draft = exemplary.replace(/(\| Action \| Type.*\n.*\n)[\s\S]*?\n\n/, `$1${guidance}\n\n`);
    const book = makeBook({ [path]: draft.replace(/\n/g, '\r\n') });
    await book.run(['action', 'add', 'INC-2026-014', 'Cap | it', '--priority', 'high', '--target', '2026-04-01']);
    const row = '| Cap \\| it |  |  | High | 2026-04-01 | Pending |  |';
    expect(book.read(path)).toBe(draft.replace(guidance, () => row).replace(/\n/g, '\r\n'));
  });

  it.each([
    [['INC-2026-15', 'Alert'], 'Did you mean `INC-2026-014`?'],
    [['INC-2026-014', 'Alert', '--ticket', 'X-1'], 'The actions have no column `Ticket`'],
    [['INC-2026-014', ' '], 'Unexpected empty text'],
    [['INC-2026-014'], "Missing required argument 'text'. `incidentbook action add --help` shows how."],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await makeBook({ [path]: exemplary }).run(['action', 'add', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('review set-status', () => {
  it.each([
    ['status: final', 'status: draft'],
    ['status: "final" # agreed', 'status: "draft" # agreed'],
  ])('changes the one key: %s', async (before, after) => {
    const windows = exemplary.replace('status: final', before).replace(/\n/g, '\r\n');
    const book = makeBook({ [path]: windows });
    const { stdout } = await book.run(['review', 'set-status', 'INC-2026-014', 'Draft']);
    expect(stdout).toBe(`INC-2026-014: final → draft\n  in ${path}\n`);
    expect(book.read(path)).toBe(windows.replace(before, after));
  });

  it.each([path, `./${path}`])('takes the file for the id: %s', async (named) => {
    const book = makeBook({ [path]: exemplary });
    const { stdout } = await book.run(['review', 'set-status', named, 'draft']);
    expect(stdout).toBe(`INC-2026-014: final → draft\n  in ${path}\n`);
    expect((await book.run(['action', 'add', named, 'Alert'])).stdout).toBe(`Added to ${path}: Alert\n`);
  });

  it('adds the key where it is missing', async () => {
    const without = exemplary.replace('status: final\n', '').replace(/\n/g, '\r\n');
    const book = makeBook({ [path]: without });
    await book.run(['review', 'set-status', 'INC-2026-014', 'final']);
    expect(book.read(path)).toBe(without.replace(/(\r\n)(---\r\n\r\n## Incident)/, '$1status: final\r\n$2'));
  });

  it('says what counts from now on', async () => {
    const book = makeBook({ [path]: exemplary.replace('status: final', 'status: draft').replace(/^cause: .*\n/m, '') });
    const { code, stderr } = await book.run(['review', 'set-status', 'INC-2026-014', 'final']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `As \`final\` it has 1 error: \`incidentbook check ${path}\` shows what is missing.\n`,
    });
  });
});

describe('commands of several words', () => {
  it.each([
    [['action'], 0, 'set   Change cells'],
    [['action', '--help'], 0, 'incidentbook action set INC-2026-014#2 --status done'],
    [['help', 'action', 'set'], 0, 'Usage: incidentbook action set [options] <action>'],
    [['action', 'sett'], 2, 'Unknown command `action sett`. Did you mean `set`?'],
    [['review', 'x'], 2, '`incidentbook review --help` lists the commands.'],
  ])('%j', async (args, code, text) => {
    const result = await makeBook({}).run(args);
    expect(result.code).toBe(code);
    expect(result.stdout + result.stderr).toContain(text);
  });
});
