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
  'align-content align-items align-self all animation animation-duration animation-name appearance ' +
    'azimuth background background-attachment background-color background-image background-position ' +
    'background-repeat background-size binding border border-bottom border-collapse border-color border- ' +
    'left border-radius border-right border-spacing border-style border-top border-width bottom box- ' +
    'shadow box-sizing caption-side clear clip color column-count column-gap columns content counter- ' +
    'increment counter-reset crop cue cursor direction display empty-cells filter fit flex flex-basis ' +
    'flex-direction flex-grow flex-shrink flex-wrap float font font-family font-size font-style font- ' +
    'variant font-weight grid-column grid-row grid-template height hyphens icon justify-content left ' +
    'letter-spacing line-height list-style list-style-image list-style-position list-style-type margin ' +
    'margin-bottom margin-left margin-right margin-top mark marks mask max-height max-width min-height ' +
    'min-width object-fit object-position opacity order orphans outline outline-color outline-offset ' +
    'outline-style outline-width overflow overflow-wrap overflow-x overflow-y padding padding-bottom ' +
    'padding-left padding-right padding-top page page-break-after page-break-before page-break-inside ' +
    'pause perspective pointer-events position quotes resize rest right rotation size src table-layout ' +
    'target text-align text-decoration text-indent text-orientation text-overflow text-shadow text- ' +
    'transform top transform transition transition-delay transition-duration transition-property ' +
    'transition-timing-function unicode-bidi vertical-align visibility volume white-space widows width ' +
    'word-break word-spacing word-wrap writing-mode z-index',
);
