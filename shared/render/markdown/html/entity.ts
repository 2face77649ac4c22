import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** The character that an entity such as `&copy;` or `&#169;` stands for, if kramdown knows it: by HTML 4's names. */
export function decodeEntity(source: string): string | undefined {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(source);
  if (number !== null)
    return characterOf(Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16));
  const name = source.slice(1, -1);
  return NAMES.has(name) ? (SWAPPED[name] ?? unescapeAll(source)) : undefined;
}

function characterOf(point: number): string | undefined {
  if (point >= 0x80 && point <= 0x9f) return WINDOWS[point - 0x80];
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isSurrogate || !(point <= 0x10ffff) ? undefined : String.fromCodePoint(point);
}

/** Numbers from 128 to 159 are read as Windows' characters, as browsers do it. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Pairs that kramdown has the wrong way round. */
const SWAPPED: Readonly<Record<string, string>> = {
  lang: '\u232A',
  rang: '\u2329',
  lceil: '\u2309',
  rceil: '\u2308',
};

const NAMES: ReadonlySet<string> = new Set(
  (
    'AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH Eacute Ecirc ' +
    'Egrave Epsilon Eta Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa Lambda Mu Ntilde Nu OElig Oacute ' +
    'Ocirc Ograve Omega Omicron Oslash Otilde Ouml Phi Pi Prime Psi Rho Scaron Sigma THORN Tau Theta ' +
    'Uacute Ucirc Ugrave Upsilon Uuml Xi Yacute Yuml Zeta aacute acirc acute aelig agrave alefsym alpha ' +
    'amp and ang apos aring asymp atilde auml bdquo beta brvbar bull cap ccedil cedil cent chi circ clubs ' +
    'cong copy crarr cup curren dArr dagger darr deg delta diams divide eacute ecirc egrave empty emsp ' +
    'ensp epsilon equiv eta eth euml euro exist fnof forall frac12 frac14 frac34 frasl gamma ge gt hArr ' +
    'harr hearts hellip iacute icirc iexcl igrave image infin int iota iquest isin iuml kappa lArr lambda ' +
    'lang laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt macr mdash micro middot minus ' +
    'mu nabla nbsp ndash ne ni not notin nsub ntilde nu oacute ocirc oelig ograve oline omega omicron ' +
    'oplus or ordf ordm oslash otilde otimes ouml para part permil perp phi pi piv plusmn pound prime ' +
    'prod prop psi quot rArr radic rang raquo rarr rceil rdquo real reg rfloor rho rlm rsaquo rsquo sbquo ' +
    'scaron sdot sect shy sigma sigmaf sim spades sub sube sum sup sup1 sup2 sup3 supe szlig tau there4 ' +
    'theta thetasym thinsp thorn tilde times trade uArr uacute uarr ucirc ugrave uml upsih upsilon uuml ' +
    'vellip weierp xi yacute yen yuml zeta zwj zwnj'
  ).split(' '),
);
