import { describe, expect, it } from 'vitest';
import { pagesAddress, remoteAddress } from '../../src/init/remote-address.ts';

describe('remoteAddress', () => {
  it.each([
    ['git@github.com:example-org/shop.git', 'https://github.com/example-org/shop'],
    ['https://github.com/example-org/shop.git', 'https://github.com/example-org/shop'],
    ['https://somebody:secret@GitHub.com/example-org/shop/', 'https://github.com/example-org/shop'],
    ['ssh://git@git.example.com:2222/group/sub/shop.git', 'https://git.example.com/group/sub/shop'],
    ['git@gitlab.example.com:group/sub/shop.git', 'https://gitlab.example.com/group/sub/shop'],
    ['/srv/git/shop.git', undefined],
    ['../shop', undefined],
    ['file:///srv/git/shop.git', undefined],
    ['C:\\git\\shop', undefined],
  ])('%s', (remote, web) => {
    expect(remoteAddress(remote)?.web).toBe(web);
  });
});

describe('pagesAddress', () => {
  it.each([
    ['git@github.com:Example-Org/Shop.git', 'https://example-org.github.io/Shop/'],
    ['git@github.com:example-org/example-org.github.io.git', 'https://example-org.github.io/'],
    ['git@gitlab.com:example-org/shop.git', undefined],
  ])('%s', (remote, address) => {
    const read = remoteAddress(remote);
    expect(read && pagesAddress(read)).toBe(address);
  });
});
