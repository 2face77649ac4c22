import { wordKinds, words } from '../lexer';

/** The words of CSS that stand for values, and its colours, by the kind that Rouge is seen to give them. */
export const VALUE_WORDS = wordKinds({
  nb:
    'above absolute always armenian auto avoid baseline behind below bidi-override blink block bold ' +
    'bolder both bottom capitalize center circle close-quote collapse condensed crop cross crosshair ' +
    'cursive dashed decimal default digits disc dotted double embed expanded fantasy fast faster fixed ' +
    'groove help hidden hide high higher icon inherit inline inline-table inset inside invert italic ' +
    'justify large larger left level lighter line-through list-item low lower lower-alpha lower-roman ' +
    'lowercase ltr medium middle mix monospace no-repeat none normal nowrap oblique once open-quote ' +
    'outset outside overline pointer px relative repeat repeat-x repeat-y rgb ridge right sans-serif ' +
    'scroll separate serif show silent slow slower small-caps smaller soft solid square static super ' +
    'table-cell text text-bottom text-top thick thin top transparent underline uppercase url visible wait ' +
    'x-large x-small xx-large xx-small yes',
  no:
    'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown ' +
    'burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue ' +
    'darkcyan darkgoldenrod darkgray darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid ' +
    'darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet deeppink ' +
    'deepskyblue dimgray dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold ' +
    'goldenrod gray green greenyellow honeydew hotpink indianred indigo ivory khaki lavender ' +
    'lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgreen ' +
    'lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightsteelblue lightyellow ' +
    'lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple ' +
    'mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue ' +
    'mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid ' +
    'palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue ' +
    'purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue ' +
    'slateblue slategray snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white ' +
    'whitesmoke yellow yellowgreen',
});

/** The properties that Rouge knows. */
export const PROPERTIES = words(
  'align-content align-items align-self all animation animation-delay animation-direction ' +
    'animation-duration animation-fill-mode animation-iteration-count animation-name ' +
    'animation-play-state animation-timing-function appearance azimuth backface-visibility background ' +
    'background-attachment background-clip background-color background-image background-origin ' +
    'background-position background-repeat background-size binding bookmark-label border border-bottom ' +
    'border-bottom-color border-bottom-left-radius border-bottom-right-radius border-bottom-style ' +
    'border-bottom-width border-collapse border-color border-image border-left border-left-color ' +
    'border-left-style border-left-width border-radius border-right border-right-color ' +
    'border-right-style border-right-width border-spacing border-style border-top border-top-color ' +
    'border-top-left-radius border-top-right-radius border-top-style border-top-width border-width ' +
    'bottom box-shadow box-sizing caption-side clear clip clip-path color column-count column-fill ' +
    'column-gap column-rule column-span column-width columns content counter-increment counter-reset ' +
    'crop cue cursor direction display empty-cells filter fit flex flex-basis flex-direction flex-flow ' +
    'flex-grow flex-shrink flex-wrap float float-offset font font-family font-feature-settings ' +
    'font-kerning font-size font-size-adjust font-stretch font-style font-synthesis font-variant ' +
    'font-variant-caps font-weight grid-column grid-row grid-template hanging-punctuation height ' +
    'hyphens icon image-rendering ime-mode justify-content left letter-spacing line-break line-height ' +
    'line-stacking list-style list-style-image list-style-position list-style-type margin margin-bottom ' +
    'margin-left margin-right margin-top mark marker-offset marks mask max-height max-width min-height ' +
    'min-width nav-down object-fit object-position opacity order orphans outline outline-color ' +
    'outline-offset outline-style outline-width overflow overflow-style overflow-wrap overflow-x ' +
    'overflow-y padding padding-bottom padding-left padding-right padding-top page page-break-after ' +
    'page-break-before page-break-inside page-policy pause perspective perspective-origin pitch ' +
    'play-during pointer-events position presentation-level quotes resize rest richness right rotation ' +
    'size speak speech-rate src stress string-set tab-size table-layout target text-align ' +
    'text-align-last text-decoration text-decoration-color text-decoration-line text-decoration-style ' +
    'text-emphasis text-indent text-justify text-orientation text-overflow text-rendering text-shadow ' +
    'text-transform text-underline-position top transform transform-origin transform-style transition ' +
    'transition-delay transition-duration transition-property transition-timing-function unicode-bidi ' +
    'vertical-align visibility voice-family volume white-space widows width word-break word-spacing ' +
    'word-wrap writing-mode z-index',
);
