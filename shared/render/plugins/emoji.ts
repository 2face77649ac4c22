import { isHash } from '../../site/config';
import type { SiteDocument } from '../../site/document';
import type { Site } from '../../site/site';
import { withBodyTexts } from './body-texts';

const PLUGIN = 'jemoji';

interface Emoji {
  readonly characters: Readonly<Record<string, string>>;
  /** A name that is known, between colons. */
  readonly pattern: RegExp;
}

let known: Emoji | undefined;

/** Loads the names of emoji where a site's pages show them; until then names stay as they are written. */
export async function loadEmoji(site: Site): Promise<void> {
  if (known || !site.plugins.has(PLUGIN)) return;
  const { nameToEmoji: characters } = await import('gemoji');
  const names = Object.keys(characters).map((name) => name.replace('+', String.raw`\+`));
  known = { characters, pattern: new RegExp(`:(${names.join('|')}):`, 'g') };
}

/** The plugin jemoji: `:smile:` in a page of HTML becomes a picture of GitHub's, but for code. */
export function withEmoji(site: Site, page: SiteDocument, html: string): string {
  if (!known || !site.plugins.has(PLUGIN) || page.outputExt !== '.html') return html;
  const { characters, pattern } = known;
  const folder = folderOf(site.config.values['emoji']);
  return withBodyTexts(html, ['pre', 'code', 'tt'], (text) => {
    const shown = text.replace(pattern, (_, name: string) =>
      picture(name, folder + fileOf(characters[name] ?? '')),
    );
    // The plugin takes a text with emoji in it for HTML.
    return shown === text ? text : shown.replace(/&(lt|gt|amp);/g, (_, name: string) => SIGNS[name] ?? '');
  });
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

function folderOf(settings: unknown): string {
  const source = isHash(settings) ? settings['src'] : undefined;
  const root = typeof source === 'string' ? source : 'https://github.githubassets.com/images/icons/';
  return `${root.replace(/\/+$/, '')}/emoji/unicode/`;
}

/** The numbers of the characters that it is made of; what only joins or colours them is left out. */
function fileOf(emoji: string): string {
  const numbers = Array.from(emoji, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'),
  );
  return `${numbers.join('-').replace(/-(?:fe0f|200d)\b/g, '')}.png`;
}

function picture(name: string, address: string): string {
  const text = `:${name}:`;
  return `<img class="emoji" title="${text}" alt="${text}" src="${address}" height="20" width="20">`;
}
