import { canary, type HostileCase } from '../hostile-case.ts';

/** A host that must never be asked for anything. */
const far = 'https://far.example';

/** Raw HTML in the forms that browsers run, load or obey. Every one is our own spelling of a known family. */
export const htmlForms: readonly string[] = [
  // Scripts
  `<script>${canary}</script>`,
  `<SCRIPT>${canary}</SCRIPT>`,
  `<script >${canary}</script >`,
  `<script/x>${canary}</script>`,
  `<script type="module">${canary}</script>`,
  `<script src="data:text/javascript,${canary}"></script>`,
  `<script src="${far}/a.js"></script>`,
  `<scr<script>ipt>${canary}</scr</script>ipt>`,
  `<script>${canary}`,
  `<!--><script>${canary}</script>-->`,
  `<!-- --!><script>${canary}</script>`,
  `--><script>${canary}</script>`,
  `<![CDATA[<script>${canary}</script>]]>`,
  `<?xml version="1.0"?><script>${canary}</script>`,
  `</main></body></html><script>${canary}</script>`,
  `<noscript><p title="</noscript><script>${canary}</script>">`,
  `<title><script>${canary}</script></title>`,
  `<textarea></textarea><script>${canary}</script>`,
  `<template><script>${canary}</script></template><script>${canary}</script>`,
  `<xmp></xmp><script>${canary}</script>`,
  `<plaintext><script>${canary}</script>`,
  // Pictures
  `<img src=x onerror=${canary}>`,
  `<img src="x" onerror="${canary}">`,
  `<img src=x onerror=&#116;&#111;&#112;.sprung=1>`,
  `<IMG SRC=x OnErRoR=${canary}>`,
  `<img/src=x/onerror=${canary}>`,
  `<img src=x\nonerror=${canary}>`,
  `<img """><script>${canary}</script>">`,
  `<img src=x onerror=${canary}`,
  `<img srcset="x 1x" onerror=${canary}>`,
  `<img src=x srcset="${far}/a.png 2x">`,
  `<picture><source srcset="${far}/a.png"><img src=x onerror=${canary}></picture>`,
  `<image src=x onerror=${canary}>`,
  `<input type=image src=x onerror=${canary}>`,
  // SVG and MathML
  `<svg onload=${canary}></svg>`,
  `<svg><script>${canary}</script></svg>`,
  `<svg><script href="data:text/javascript,${canary}"/></svg>`,
  `<svg><animate onbegin=${canary} attributeName=x dur=1s></svg>`,
  `<svg><set onbegin=${canary} attributeName=x></svg>`,
  `<svg><a xlink:href="javascript:${canary}"><text y=20>here</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='a' xmlns='http://www.w3.org/2000/svg'></svg>#a"></use></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${canary}</script>"></iframe></foreignObject></svg>`,
  `<svg><style>@import url(${far}/a.css)</style></svg>`,
  `<svg><image href="${far}/a.png"></image></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${canary}&gt;"></math>`,
  `<math href="javascript:${canary}">here</math>`,
  `<math><maction actiontype="statusline" xlink:href="javascript:${canary}">here</maction></math>`,
  // Frames and plug-ins
  `<iframe srcdoc="<script>${canary}</script>"></iframe>`,
  `<iframe src="javascript:${canary}"></iframe>`,
  `<iframe src="${far}/"></iframe>`,
  `<object data="javascript:${canary}"></object>`,
  `<object data="data:text/html,<script>${canary}</script>"></object>`,
  `<embed src="javascript:${canary}">`,
  `<embed src="${far}/a.swf">`,
  `<applet code="A" codebase="${far}/"></applet>`,
  `<frameset onload=${canary}><frame src="javascript:${canary}"></frameset>`,
  `<portal src="${far}/"></portal>`,
  // What stands for the whole page
  `<body onload=${canary}>`,
  `<body background="${far}/a.png">`,
  `<html manifest="${far}/a">`,
  `<base href="${far}/">`,
  `<link rel=stylesheet href="${far}/a.css">`,
  `<link rel=preload as=script href="${far}/a.js">`,
  `<meta http-equiv="refresh" content="0;url=${far}/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${canary}">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  // Style
  `<style>@import "${far}/a.css";</style>`,
  `<style>body{display:none}</style>`,
  `<style onload=${canary}></style>`,
  `<p style="position:fixed;inset:0;background:red">over everything</p>`,
  `<div style="background:url(${far}/a.png)">here</div>`,
  `<p onanimationstart=${canary} style="animation:a 1s">here</p><style>@keyframes a{}</style>`,
  `<table background="${far}/a.png"><tr><td>here</td></tr></table>`,
  // Forms and focus
  `<form action="${far}/"><input name=q autofocus onfocus=${canary}></form>`,
  `<form action="javascript:${canary}"><button>here</button></form>`,
  `<button formaction="javascript:${canary}">here</button>`,
  `<input autofocus onfocus=${canary}>`,
  `<select autofocus onfocus=${canary}></select>`,
  `<textarea autofocus onfocus=${canary}></textarea>`,
  `<p tabindex=1 autofocus onfocus=${canary}>here</p>`,
  `<div contenteditable autofocus onfocus=${canary}>here</div>`,
  `<dialog open onclose=${canary}><form method=dialog><button autofocus>here</button></form></dialog>`,
  `<isindex action=javascript:${canary}>`,
  // Media and movement
  `<video src=x onerror=${canary}></video>`,
  `<video><source src=x onerror=${canary}></video>`,
  `<video poster="${far}/a.png"></video>`,
  `<audio src=x onerror=${canary}></audio>`,
  `<details open ontoggle=${canary}>here</details>`,
  `<marquee onstart=${canary}>here</marquee>`,
  `<bgsound src="${far}/a.mid">`,
  // Links
  `<a href="javascript:${canary}">here</a>`,
  `<a href=" &#14; javascript:${canary}">here</a>`,
  `<a href="java&#10;script:${canary}">here</a>`,
  `<a href="data:text/html,<script>${canary}</script>">here</a>`,
  `<a href="#" ping="${far}/">here</a>`,
  `<a href="#" onclick=${canary} style="position:fixed;inset:0">here</a>`,
  `<map name=m><area href="javascript:${canary}" shape=default></map><img usemap=#m src=x>`,
  // Names that stand in the way of scripts
  ...['body', 'head', 'cookie', 'location', 'forms', 'getElementById', 'querySelector', 'defaultView', '__proto__'].map(
    (name) => `<a id="${name}" name="${name}"></a><form name="${name}"><input name="nodeName"></form>`,
  ),
];

/** Places in a review at which text is shown. `TEXT` stands for what is put there. */
const places: readonly (readonly [where: string, review: Pick<HostileCase, 'markdown' | 'yaml'>])[] = [
  ['in a paragraph', { markdown: 'Before TEXT after.' }],
  ['in a table', { markdown: '| Kept |\n|---|\n| TEXT |' }],
  ['in a heading', { markdown: '### About TEXT\n\nOne sentence.' }],
  ['in a link', { markdown: '[about TEXT](https://example.org/)' }],
  ['in a picture’s words', { markdown: '![about TEXT](none.png)' }],
  ['in code', { markdown: 'Was `TEXT` once.\n\n```html\nTEXT\n```' }],
  ['in a footnote', { markdown: 'So it was.[^1]\n\n[^1]: TEXT' }],
  ['in the title', { yaml: 'title: JSON' }],
  ['in a system', { yaml: 'systems: [JSON]' }],
  ['in a tag', { yaml: 'tags: [JSON]' }],
  ['in a team', { yaml: 'teams: [JSON]' }],
];

/** Those that are tried at every place: one of each family. */
const everywhere = [0, 12, 21, 34, 46, 47, 90].map((index) => htmlForms[index] ?? '');

export const htmlCases: readonly HostileCase[] = [
  ...htmlForms.map((html) => ({ name: `HTML ${html}`, markdown: `Before.\n\n${html}\n\nAfter.` })),
  ...everywhere.flatMap((html) =>
    places.map(([where, { markdown, yaml }]) => ({
      name: `HTML ${html} ${where}`,
      ...(markdown ? { markdown: markdown.replaceAll('TEXT', html.replaceAll('|', '\\|').replaceAll('\n', ' ')) } : {}),
      ...(yaml ? { yaml: yaml.replace('JSON', JSON.stringify(html)) } : {}),
    })),
  ),
];
