import { parseArgs } from 'node:util';
import { ENGINES } from './browsers/find.ts';
import { checkGallery } from './gallery/check.ts';
import { takePictures } from './gallery/pictures.ts';
import { serveGallery } from './gallery/server.ts';

const USAGE = `npm run gallery                         serves every view in every state, without the extension
npm run gallery -- --pictures           takes pictures of them into .output/gallery/
npm run gallery -- --check              axe-core and layout over all of them; fails on a finding
  --only TEXT          stories whose name holds TEXT
  --engine NAME        chromium or firefox; may be repeated (both)
  --theme NAME         light or dark; may be repeated (both)
  --locale TAG         may be repeated (en)
  --width PIXELS       may be repeated (400)
  --long               the whole length of a view rather than the height of a popup`;

const { values } = parseArgs({
  options: {
    pictures: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    locale: { type: 'string', multiple: true, default: ['en'] },
    width: { type: 'string', multiple: true, default: ['400'] },
    long: { type: 'boolean', default: false },
    port: { type: 'string', default: '5180' },
    help: { type: 'boolean', default: false },
  },
});

async function pictures(): Promise<void> {
  const { url, server } = await serveGallery();
  try {
    const looks = values.theme.flatMap((theme) =>
      values.locale.flatMap((locale) =>
        values.width.map((width) => ({
          theme: theme === 'dark' ? ('dark' as const) : ('light' as const),
          locale,
          width: Number(width),
        })),
      ),
    );
    for (const engine of ENGINES.filter((name) => values.engine.includes(name))) {
      const files = await takePictures({
        url,
        engine,
        looks,
        only: values.only,
        folder: '.output/gallery',
        height: values.long ? 'all' : 600,
      });
      for (const file of files) console.log(file);
    }
  } finally {
    await server.close();
  }
}

async function check(): Promise<void> {
  const { url, server } = await serveGallery();
  try {
    const findings = await checkGallery(url, values.locale, values.only);
    for (const { story, look, what } of findings)
      console.error(`${story} (${look.theme}, ${look.locale}, ${look.width} px): ${what}`);
    console.log(`${findings.length} findings`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await server.close();
  }
}

if (values.help) console.log(USAGE);
else if (values.pictures) await pictures();
else if (values.check) await check();
else console.log(`Gallery: ${(await serveGallery(Number(values.port))).url}`);
