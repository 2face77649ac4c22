import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf } from '../../shared/text/bundle';

/** The sample's site, as its last commit leaves it. */
export const sampleRoot = join(import.meta.dirname, '../../resources/sample/site');

/** Every place where the sample keeps questions, and how many there are. */
export const SAMPLE_QUESTIONS = {
  '_account/billing-faq.md': 8,
  '_account/security-faq.md': 6,
  '_data/club/questions.yml': 5,
  '_data/installers/faq.yml': 4,
  '_data/shop/delivery_faq.yml': 4,
  _growing: 7,
  '_help/app-faq.md': 6,
  '_help/drafts.md': 5,
  '_help/sensors-faq.md': 12,
  'before-you-buy.md': 6,
} as const;

/** A file's text; of a folder of questions that of all its files. */
export function sampleText(path: string): string {
  if (path.includes('.')) return readFileSync(join(sampleRoot, path), 'utf8');
  const names = readdirSync(join(sampleRoot, path));
  return bundleOf(names.map((name) => ({ name, text: sampleText(`${path}/${name}`) })));
}
