/** What search engines are told of a page. Empty where there is nothing to say. */
interface LinkedFacts {
  readonly pageTitle: string;
  readonly siteTitle: string;
  readonly description: string;
  readonly author: string;
  readonly address: string;
  readonly image: string;
  readonly published: string;
  readonly logo: string;
  readonly isHome: boolean;
}

/** The same facts as linked data, in JSON, its keys in the order of the alphabet. */
export function linkedData(facts: LinkedFacts): string {
  const { published, author, description, pageTitle, siteTitle, image, logo, address, isHome } = facts;
  const isPosting = published !== '';
  const data = {
    '@context': 'https://schema.org',
    '@type': isPosting ? 'BlogPosting' : isHome ? 'WebSite' : 'WebPage',
    author: author === '' ? undefined : { '@type': 'Person', name: author },
    dateModified: published || undefined,
    datePublished: published || undefined,
    description: description || undefined,
    headline: pageTitle || undefined,
    image: image || undefined,
    mainEntityOfPage: isPosting ? { '@type': 'WebPage', '@id': address } : undefined,
    name: isHome && !isPosting ? siteTitle || undefined : undefined,
    publisher:
      logo === ''
        ? undefined
        : {
            '@type': 'Organization',
            logo: { '@type': 'ImageObject', url: logo },
            name: author || siteTitle || undefined,
          },
    url: address,
  };
  return `<script type="application/ld+json">\n${JSON.stringify(data)}</script>`;
}
