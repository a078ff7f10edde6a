import { render } from 'preact';
import '../../components/ui/tokens.css';
import './gallery.css';
import { catalogSource, createTranslate, type MessageCatalog } from '../../utils/i18n/index.ts';
import { STORIES } from './stories.tsx';

/** The clock of the gallery stands still, so that pictures of one state are the same every day. */
const NOW = new Date(2026, 10, 23, 12);

const catalogs = import.meta.glob<MessageCatalog>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const locales = new Map(
  Object.entries(catalogs).map(([path, catalog]) => [path.split('/').at(-2) ?? '', catalog]),
);

const settings = new URLSearchParams(location.search);
const locale = settings.get('locale') ?? 'en';
const theme = settings.get('theme');
/** Empty where a command will tell the stories. */
const only = settings.get('story');
const width = Number(settings.get('width') ?? 400);

function Gallery() {
  const link = (name: string, value: string): string => {
    const next = new URLSearchParams(settings);
    next.set(name, value);
    return `?${next}`;
  };
  return (
    <div class="gallery">
      <nav class="gallery-bar" aria-label="Gallery">
        {[...locales.keys()].map((each) => (
          <a key={each} href={link('locale', each)}>
            {each}
          </a>
        ))}
        {['light', 'dark'].map((each) => (
          <a key={each} href={link('theme', each)}>
            {each}
          </a>
        ))}
        {[280, 320, 400, 560, 800].map((each) => (
          <a key={each} href={link('width', String(each))}>
            {each}
          </a>
        ))}
      </nav>
      {STORIES.map((story) => (
        <figure key={story.name} class="gallery-story">
          <figcaption>
            <a href={link('story', story.name)}>{story.name}</a>
          </figcaption>
          <iframe
            title={story.name}
            src={link('story', story.name)}
            width={width}
            height={600}
            loading="lazy"
          />
        </figure>
      ))}
    </div>
  );
}

async function frame(): Promise<void> {
  await new Promise(requestAnimationFrame);
}

/** Tells one story from its beginning; settles when it stands still. */
async function tell(name: string, locale: string, theme: string | null): Promise<void> {
  const story = STORIES.find((each) => each.name === name);
  if (!story) throw new Error(`no story "${name}"`);
  const english = locales.get('en') ?? {};
  const t = createTranslate(catalogSource(locales.get(locale) ?? english, english), locale);
  render(null, root);
  scrollTo(0, 0);
  document.documentElement.lang = locale;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  render(story.view({ t, locale, now: NOW }), root);
  for (const selector of story.clicks ?? []) {
    await frame();
    document.querySelector<HTMLElement>(selector)?.click();
  }
  await frame();
  await document.fonts.ready;
}

const root = document.getElementById('root')!;
if (only) void tell(only, locale, theme);
else if (only === null) render(<Gallery />, root);

declare global {
  interface Window {
    /** For the commands that look at all stories. */
    gallery: { stories: string[]; tell: typeof tell };
  }
}
window.gallery = { stories: STORIES.map(({ name }) => name), tell };
