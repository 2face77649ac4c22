import { expect, test } from 'vitest';
import { normalizeAddress } from '../../../shared/render/normalize-address';

/** Addresses with what Addressable 2.8.1 makes of them. */
test.each([
  ['/a b/ä.png', '/a%20b/%C3%A4.png'],
  ['/a\u0308.png', '/%C3%A4.png'],
  ['/ﬁle ½.png', '/file%201%E2%81%842.png'],
  ['/a%2fb%7Ec', '/a%2Fb~c'],
  ['/100%', '/100%25'],
  ['/%FF b', '/%FF%20b'],
  ['/a[1]|b', '/a%5B1%5D%7Cb'],
  ['/a?b=c d&e=[1];f=%2b', '/a?b=c%20d&e=%5B1%5D%3Bf=%2B'],
  ['/a?', '/a'],
  ['/a#', '/a'],
  ['/a#b c/ä', '/a#b%20c/%C3%A4'],
  ['/a/./b/../c/.', '/a/c/'],
  ['/../a/...', '/a/...'],
  ['HTTPS://Example.COM:443', 'https://example.com/'],
  ['http://x.com:8080/', 'http://x.com:8080/'],
  ['', ''],
])('%s becomes %s', (address, normal) => {
  expect(normalizeAddress(address)).toBe(normal);
});

test('half of a character makes it throw nothing', () => {
  expect(normalizeAddress('/a\uD800')).toBe('/a%EF%BF%BD');
});
