import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collectImages } from '../../src/io/images.ts';
import { makeFolder, removeFolder } from '../hostile/a-folder.ts';

function addressOf(svg: string | Uint8Array): string | undefined {
  const root = makeFolder({ 'a.svg': svg });
  onTestFinished(() => removeFolder(root));
  const images = collectImages(root);
  const address = images.imageAt('a.svg');
  expect(images.copies().map(({ from }) => from)).toEqual(address === undefined ? [] : [join(root, 'a.svg')]);
  return address;
}

const svg = (inside: string, head = '') => `${head}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('an SVG of a review', () => {
  it.each([
    ['a drawing', svg('<path d="M0 0h9"/><text>on call = 3</text>')],
    ['its declaration', svg('<path/>', '<?xml version="1.0" encoding="UTF-8"?>')],
    ['letters of others', svg('<text>Überlauf 断線 &#x41;</text>')],
    ['a picture within', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['the name of a site', svg('<text>transmission=5</text>')],
  ])('is shown with %s', (_, text) => {
    expect(addressOf(text)).toMatch(/^images\/a-[0-9a-f]{10}\.svg$/);
  });

  it.each<[string, string | Uint8Array]>([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script by another name', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
    ['a handler', svg('<g onload="alert(1)"/>')],
    ['a handler behind a quote', svg('<g id="a"onload="alert(1)"/>')],
    ['an address that runs', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['one that is written as numbers', svg('<a href="&#106;avascript:alert(1)"><text>x</text></a>')],
    ['one with breaks in it', svg('<a href="java&#10;script:alert(1)"><text>x</text></a>')],
    ['HTML', svg('<foreignObject><p>x</p></foreignObject>')],
    ['HTML by its name space', svg('<h:div xmlns:h="http://www.w3.org/1999/xhtml"/>')],
    ['an entity', svg('&x;', '<!DOCTYPE svg [<!ENTITY x "y">]>')],
    [
      'a style sheet that makes another page of it',
      svg('<x:element name="scr&#105;pt"/>', '<?xml-stylesheet type="text/xsl" href="#x"?>'),
    ],
    ['a page within', svg('<use href="data:image/svg+xml,x"/>')],
    ['two bytes a letter', utf16(svg('<script>alert(1)</script>'))],
    ['two bytes a letter and no mark', Buffer.from(svg('<script>alert(1)</script>'), 'utf16le')],
    [
      'another encoding',
      svg('<scr\u001B(Bipt>alert(1)</scr\u001B(Bipt>', '<?xml version="1.0" encoding="iso-2022-jp"?>'),
    ],
    ['no encoding that is known', svg('<path/>', "<?xml version='1.0' encoding='utf-7'?>")],
    ['bytes that are no text', Buffer.concat([Buffer.from(svg('<path/>')), Buffer.from([0xc3, 0x28])])],
  ])('is not shown with %s', (_, text) => {
    expect(addressOf(text)).toBeUndefined();
  });
});
