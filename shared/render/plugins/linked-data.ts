import { isSaid, type SeoFacts } from './seo-facts';

/** The facts of a page as linked data, in JSON, its keys in the order of the alphabet. */
export function linkedData(facts: SeoFacts): string {
  const { address, type } = facts;
  const isWork = type === 'BlogPosting' || type === 'CreativeWork';
  const data = {
    '@context': 'https://schema.org',
    '@type': type,
    author: authorData(facts.author),
    dateModified: facts.modified,
    datePublished: facts.published,
    description: facts.description,
    headline: facts.pageTitle,
    image: imageData(facts.image),
    mainEntityOfPage: isWork ? { '@type': 'WebPage', '@id': address } : undefined,
    name: facts.name,
    publisher: publisherData(facts),
    sameAs: facts.links,
    url: address,
  };
  return `<script type="application/ld+json">\n${JSON.stringify(data)}</script>`;
}

function authorData({ name, type, url }: SeoFacts['author']): object | undefined {
  if (!isSaid(name) || (isSaid(type) && type !== 'Organization' && type !== 'Person')) return undefined;
  return { '@type': isSaid(type) ? type : 'Person', name, url: isSaid(url) ? url : undefined };
}

/** A picture of which its address alone is known is that address. */
function imageData(image: SeoFacts['image']): unknown {
  if (image === undefined) return undefined;
  const { path, ...parts } = image;
  if (Object.keys(parts).length === 0) return path;
  return { ...parts, url: path, '@type': 'imageObject' };
}

function publisherData({ logo, author: { name } }: SeoFacts): object | undefined {
  if (logo === undefined) return undefined;
  return {
    '@type': 'Organization',
    logo: { '@type': 'ImageObject', url: logo },
    name: isSaid(name) ? name : undefined,
  };
}
