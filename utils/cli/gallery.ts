import { parseArgs } from 'node:util';
import { ENGINES } from '../../tests/browsers/find-browser.ts';
import { checkGallery, findingLine } from '../../tests/gallery/check-gallery.ts';
import { comparePictures } from '../../tests/gallery/compare-pictures.ts';
import { serveGallery } from '../../tests/gallery/gallery-server.ts';
import { takePictures } from '../../tests/gallery/take-pictures.ts';
import { transcribe } from '../../tests/gallery/transcript.ts';

const USAGE = `npm run gallery                         serves every view in every state, without the extension
npm run gallery -- --pictures           takes pictures of them into .output/gallery/
npm run gallery -- --check              axe-core, keys and layout over all of them; fails on a finding
npm run gallery -- --compare            holds them against those of the last commit; fails where one has changed
npm run gallery -- --transcript         what a screen reader would say of them
  --only TEXT          stories whose name holds TEXT
  --engine NAME        chromium or firefox; may be repeated (both)
  --theme NAME         light or dark; may be repeated (both)
  --locale TAG         may be repeated (en)
  --width PIXELS       may be repeated (400)
  --with REF           the commit or branch that --compare holds them against (HEAD)
  --long               the whole length of a view rather than the height of a popup`;

const { values } = parseArgs({
  options: {
    pictures: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    transcript: { type: 'boolean', default: false },
    with: { type: 'string', default: 'HEAD' },
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

async function pictures(url: string): Promise<void> {
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
}

async function check(url: string): Promise<void> {
  const findings = await checkGallery(url, { locales: values.locale, only: values.only });
  for (const finding of findings) console.error(findingLine(finding));
  console.log(`${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}

async function compare(): Promise<void> {
  const { commit, changed, added, removed, same, report } = await comparePictures({
    ref: values.with,
    only: values.only,
  });
  for (const { story, look, pixels } of changed)
    console.log(`changed: ${story} (${look.theme}), ${pixels} pixels`);
  for (const { story, look } of added) console.log(`new: ${story} (${look.theme})`);
  for (const { story, look } of removed) console.log(`gone: ${story} (${look.theme})`);
  console.log(
    `Since ${commit}: ${same} the same, ${changed.length} changed, ${added.length} new, ${removed.length} gone`,
  );
  if (!report) return;
  console.log(`Side by side: ${report}\nA change is accepted by committing it.`);
  process.exitCode = 1;
}

async function transcript(url: string): Promise<void> {
  for (const { story, said } of await transcribe(url, values.only, values.locale[0] ?? 'en'))
    console.log(`── ${story}\n${said.join('\n')}\n`);
}

/** Serves the gallery for as long as `work` takes. */
async function meanwhile(work: (url: string) => Promise<void>): Promise<void> {
  const { url, server } = await serveGallery();
  try {
    await work(url);
  } finally {
    await server.close();
  }
}

if (values.help) console.log(USAGE);
else if (values.pictures) await meanwhile(pictures);
else if (values.check) await meanwhile(check);
else if (values.compare) await compare();
else if (values.transcript) await meanwhile(transcript);
else console.log(`Gallery: ${(await serveGallery({ port: Number(values.port) })).url}`);
