import { readFile } from 'node:fs/promises';
import type { Scene } from './scenes.ts';
import { type Shots, WINDOW } from './screenshots.ts';

/** Sizes that the stores ask for, in pixels. */
export const SCREENSHOT = { width: 1280, height: 800 };
export const TILE = { width: 440, height: 280 };

const SANS = '"Inter Variable", sans-serif';
const SERIF = '"Source Serif 4 Variable", serif';

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { position: relative; overflow: hidden; background: #f2f1ec; color: #17191d; font: 17px/1.45 ${SANS}; }
body[data-theme=dark] { background: #0e1014; color: #eceef0; }
.beam { position: absolute; left: 0; background: #ffc02e; border-radius: 0 99px 99px 0; }
.head { position: absolute; inset: 40px 60px auto; }
h1 { font: 640 40px/1.15 ${SERIF}; letter-spacing: -.012em; }
.head p { margin-top: 8px; max-width: 60em; color: #4c525c; }
[data-theme=dark] .head p { color: #b4bac4; }
.window { position: absolute; left: 60px; top: 152px; width: ${WINDOW.width}px; overflow: hidden; border-radius: 10px 10px 0 0;
  background: #fff; box-shadow: 0 0 0 1px rgb(23 25 29 / 12%), 0 16px 40px rgb(23 25 29 / 12%); }
.bar { display: flex; align-items: center; gap: 14px; height: 46px; padding: 0 14px; background: #e7e6e1; color: #5b616b; font-size: 13px; }
.bar svg { flex: none; }
.address { flex: 1; padding: 5px 14px; border-radius: 99px; background: #fff; color: #34383f; }
.button { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 8px; background: #d3d2cc; }
.button img { width: 18px; height: 18px; }
.window > img { display: block; width: 100%; }
.popup { position: absolute; top: 204px; right: 68px; width: 400px; border-radius: 10px; box-shadow: 0 0 0 1px rgb(23 25 29 / 14%), 0 18px 50px rgb(23 25 29 / 34%); }
.panel { position: absolute; top: 180px; width: 372px; border-radius: 12px; box-shadow: 0 0 0 1px #30343c, 0 24px 60px rgb(0 0 0 / 50%); }
`;

const ARROWS = `<svg width="64" height="18" viewBox="0 0 64 18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M14 9H3m5-5L3 9l5 5"/><path d="M24 9h11m-5-5 5 5-5 5" opacity=".4"/><path d="M59 6a6 6 0 1 0 .6 5M59.500 2v4.500H55"/></svg>`;

const png = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

const icon = async (): Promise<string> => {
  const svg = await readFile(new URL('../../public/icon/icon.svg', import.meta.url));
  return `data:image/svg+xml;base64,${svg.toString('base64')}`;
};

function browserWindow(content: Uint8Array, address: string, sign: string): string {
  return `<div class="window"><div class="bar">${ARROWS}<span class="address">${address}</span>
<span class="button"><img src="${sign}" alt=""></span></div><img src="${png(content)}" alt=""></div>`;
}

function pictured(scene: Scene, shots: Shots, sign: string): string {
  switch (scene.shows) {
    case 'popup':
      return `${browserWindow(shots.page, shots.address, sign)}<img class="popup" src="${png(shots.popup)}" alt="">`;
    case 'parts':
      return Object.values(shots.dark)
        .map((part, at) => `<img class="panel" style="left:${60 + at * 394}px" src="${png(part)}" alt="">`)
        .join('');
    case 'library':
      return browserWindow(shots.library, 'Sidelight', sign);
    default:
      return browserWindow(shots[scene.shows], shots.address, sign);
  }
}

/** One picture for the stores, as a page of its size. */
export async function sceneHtml(scene: Scene, shots: Shots, fonts: string): Promise<string> {
  const theme = scene.shows === 'parts' ? 'dark' : 'light';
  return `<!doctype html><meta charset="utf-8"><style>${fonts}${STYLE}</style><body data-theme="${theme}">
<div class="beam" style="top:56px;width:40px;height:16px"></div>
<div class="head"><h1>${scene.title}</h1><p>${scene.words}</p></div>
${pictured(scene, shots, await icon())}</body>`;
}

/** The small tile: the sign, large enough to be a picture, and the name. */
export function tileHtml(name: string, words: string, fonts: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${fonts}${STYLE}
body { background: #1c2027; color: #eceef0; }
h1 { position: absolute; left: 40px; top: 148px; font-size: 54px; line-height: 1; }
p { position: absolute; left: 42px; top: 216px; color: #b4bac4; font-size: 18px; }
.line { position: absolute; left: 40px; height: 14px; border-radius: 99px; background: #eceef0; }
</style><body><div class="line" style="top:32px;width:190px"></div>
<div class="beam" style="top:60px;width:290px;height:30px"></div>
<div class="line" style="top:104px;width:130px"></div>
<h1>${name}</h1><p>${words}</p></body>`;
}
