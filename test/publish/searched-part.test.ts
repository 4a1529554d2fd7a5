import { expect, it } from 'vitest';
import { searchedPart } from '../../src/publish/searched-part.ts';

const page = (content: string, around = '') =>
  `<html><head><title>${around}</title></head><body><article class="a" data-pagefind-body="true">${content}</article>${around}</body></html>`;

it.each([
  ['what stands around the article', page('<p>a</p>'), page('<p>a</p>', 'other')],
  ['what is passed over', page('<p data-pagefind-ignore="true">a</p>b'), page('<p data-pagefind-ignore="true">c</p>b')],
  [
    'elements of the same name in it',
    page('<i data-pagefind-ignore>a<i>b</i>c</i>d'),
    page('<i data-pagefind-ignore></i>d'),
  ],
  [
    'other attributes of it',
    page('<td class="a" data-pagefind-ignore data-b="c">d</td>'),
    page('<td data-pagefind-ignore></td>'),
  ],
  [
    'tags in its attributes',
    page('<p data-pagefind-ignore><b title="<p>">a</b></p>'),
    page('<p data-pagefind-ignore></p>'),
  ],
])('leaves out %s', (_what, one, other) => {
  expect(searchedPart(one).replace(/<[^>]*ignore[^>]*>/, '')).toBe(
    searchedPart(other).replace(/<[^>]*ignore[^>]*>/, ''),
  );
});

it.each([
  ['a text', page('<p>a</p>'), page('<p>b</p>')],
  [
    'what follows something that is passed over',
    page('<p data-pagefind-ignore>a</p>b'),
    page('<p data-pagefind-ignore>a</p>c'),
  ],
  ['an attribute', page('<p data-card="a"></p>'), page('<p data-card="b"></p>')],
  [
    'a mark that stands in an attribute only',
    page('<b title=" data-pagefind-ignore ">a</b>'),
    page('<b title=" data-pagefind-ignore ">b</b>'),
  ],
  [
    'an element that stands in an attribute only',
    page('<b title="<p data-pagefind-ignore>">a</b>'),
    page('<b title="<p data-pagefind-ignore>">b</b>'),
  ],
  ['a page without an article', '<p>a</p>', '<p>b</p>'],
])('tells pages apart by %s', (_what, one, other) => {
  expect(searchedPart(one)).not.toBe(searchedPart(other));
});
