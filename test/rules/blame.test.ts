import { describe, expect, it } from 'vitest';
import { actionTable } from '../../src/rules/action-cell.ts';
import type { Example } from '../../src/rules/rule.ts';
import { found, rootCause, whys } from './found.ts';

const impact = (sentence: string): Example => ({ markdown: `## Impact\n\n1,240 checkouts failed. ${sentence}` });

describe('words-blame-nobody', () => {
  const rule = 'words-blame-nobody';

  it.each([
    ['It was a careless change.', ['careless']],
    ['They should have known better.', ['should have known better']],
    ['Human error in the choice of the account.', ['Human error']],
    ['The engineer failed to look at the graph.', ['failed to']],
    ['The on-call forgot to page the vendor.', ['forgot to']],
    ['This is the operator’s fault.', ['operator’s fault']],
    ['It was my fault that the fault domain was too large.', ['my fault']],
    ['Someone should have checked it, and was lazy.', ['should have checked']],
    ['A rookie mistake.', ['rookie mistake']],
    ['The team neglected to rotate the key, which was negligent.', ['neglected to', 'negligent']],
    ['Ignorance and incompetence.', ['incompetence']],
  ])('%s: %j', (sentence, expected) => {
    expect(found(rule, impact(sentence))).toEqual(expected);
  });

  it.each([
    'The service failed to start, and 40 pods were failing to launch.',
    'Inbound traffic failed to reach the cluster.',
    'The page to the engineer failed to arrive.',
    'The alert should have fired after two minutes.',
    'Lazy loading and lazily evaluated queries made it slow.',
    'A ground fault at a transformer; fault injection found the component at fault.',
    'A limit reduces the risk of human error.',
    'We call nothing a “human error” here.',
    'The message was `careless`.',
    'We failed to verify that it was running.',
    'Assumed user error at the time.',
    'The cache forgot to nobody’s surprise.',
    'No tickets get forgotten.',
    'A blame-free review.',
    'Our engineers failed to log in, and the team failed to reproduce it.',
    'The certificate manager failed to renew it, and the operator failed to reconcile.',
  ])('nothing in: %s', (sentence) => {
    expect(found(rule, impact(sentence))).toEqual([]);
  });

  it('takes a team’s own words, and allows what blames nobody there', () => {
    const told = (options: Readonly<Record<string, readonly string[]>>) =>
      found(rule, impact('A cowboy made a careless, sloppy change.'), { config: { rules: { [rule]: options } } });
    expect(told({})).toEqual(['careless', 'sloppy']);
    expect(told({ words: ['cowboy'] })).toEqual(['cowboy', 'careless', 'sloppy']);
    expect(told({ allow: ['botched', 'Careless'] })).toEqual(['sloppy']);
    expect(told({ words: ['cowboy'], allow: ['botched', 'careless'] })).toEqual(['cowboy', 'sloppy']);
  });
});

describe('causes-name-nobody', () => {
  const rule = 'causes-name-nobody';
  const took = (...names: readonly string[]) =>
    `review:\n  held: 2026-03-06\n  participants:\n${names.map((name) => `    - ${name}`).join('\n')}`;

  it.each([
    ['@anna set no limit on the 200 connections.', ['@anna']],
    ['The limit of 200 was removed by @anna.', ['@anna']],
    ['There was no limit because @anna-b removed it.', ['@anna-b']],
    ['payments-oncall set no limit on the 200 connections.', ['payments-oncall']],
    ['The 200 connections were shared, since payments-oncall asked for it.', ['payments-oncall']],
  ])('in the cause %s: %j', (cause, expected) => {
    expect(found(rule, rootCause({ cause }))).toEqual(expected);
  });

  it.each([
    'The payments-oncall rota has one person for 200 services.',
    'One pool of 200 serves payments-oncall and its tools.',
    'The 200 pages went to @payments at night.',
    'Mail to ops@example.com was held back 200 times.',
    'The package `@scope/name` 2.0 has no limit.',
    'payments timed out after 200 connections.',
    '@scope/name 2.0 has no limit.',
    '@Transactional was missing at 2 places.',
  ])('nothing in the cause: %s', (cause) => {
    // In the first, the handle is the name of a thing, behind an article.
    expect(found(rule, rootCause({ cause }))).toEqual([]);
  });

  it.each([
    ['Anna Berg', 'Anna Berg removed the limit of 200.', ['Anna Berg']],
    ['anna', 'Anna deleted the limit of 200.', ['Anna']],
    ['database', 'Database connections, 200 of them, were in use.', []],
    ['checkout', 'Checkout ran 200 queries.', []],
    ['anna-b', '@anna-b removed the limit of 200.', ['@anna-b']],
    ['Bo', 'Bo deleted the limit of 200.', []],
    ['" Anna Berg "', 'Anna Berg removed the limit of 200.', ['Anna Berg']],
    ['anna', 'Anna DELETED the 200 rows.', ['Anna']],
    ['anna', 'Anna was away when a job deleted 200 rows.', []],
  ])('with %s among the participants, %s: %j', (name, cause, expected) => {
    expect(found(rule, { ...rootCause({ cause }), yaml: took(name) })).toEqual(expected);
  });

  it('knows the owner of an action without the mark too', () => {
    const cause = rootCause({ cause: 'anna-b removed the limit of 200.' }).markdown ?? '';
    expect(found(rule, { markdown: `${cause}\n\n${actionTable({ Owner: '@anna-b' }).markdown}` })).toEqual(['anna-b']);
    expect(found(rule, { markdown: `${cause}\n\n${actionTable({ Owner: '@ben' }).markdown}` })).toEqual([]);
  });

  it('takes no owner for a name that is none', () => {
    const cause = rootCause({ cause: 'The team built the pool of 200 when there was one tenant.' }).markdown ?? '';
    const table = actionTable({ Owner: 'The team' }).markdown;
    expect(found(rule, { markdown: `${cause}\n\n${table}` })).toEqual([]);
  });

  it('looks at whys and factors too', () => {
    const markdown = `${whys('The 200 connections were in use because @anna asked for them.', 'b', 'c', 'd', 'e').markdown}\n\n### Contributing Factors\n\n| Category | Factor | Impact | Prevention |\n|---|---|---|---|\n| People | @ben was on call alone | Low | A second person |\n| Process | No step | Low | A step |`;
    expect(found(rule, { markdown })).toEqual(['@anna', '@ben']);
  });

  it.each([
    ['no table of factors', { without: ['Contributing Factors'] }],
    [
      'a table without the column',
      { markdown: '### Contributing Factors\n\n| Category |\n|---|\n| People |\n| Process |' },
    ],
    [
      'empty factors',
      { markdown: '### Contributing Factors\n\n| Category | Factor |\n|---|---|\n| People | |\n| Process | |' },
    ],
  ])('finds nothing in %s', (_, example) => {
    expect(found(rule, example)).toEqual([]);
  });

  it('lets lessons and timelines name whoever took part', () => {
    expect(found(rule, { markdown: '## Impact\n\n@anna measured 1,240 failed checkouts.' })).toEqual([]);
  });
});
