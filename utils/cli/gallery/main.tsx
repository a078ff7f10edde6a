import { render } from 'preact';
import '../../../components/ui/tokens.css';
import './gallery.css';
import { catalogSource, createTranslate, type MessageCatalog } from '../../i18n/index.ts';
import { STORIES, type Story, type Teller } from './stories.tsx';

/** The clock of the gallery stands still, so that pictures of one state are the same every day. */
const NOW = new Date(2026, 10, 23, 12);

const catalogs = import.meta.glob<MessageCatalog>('../../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const locales = new Map(
  Object.entries(catalogs).map(([path, catalog]) => [path.split('/').at(-2) ?? '', catalog]),
);

const settings = new URLSearchParams(location.search);
const locale = settings.get('locale') ?? 'en';
const theme = settings.get('theme');
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

async function tell(story: Story, teller: Teller, root: HTMLElement): Promise<void> {
  render(story.view(teller), root);
  for (const selector of story.clicks ?? []) {
    await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>(selector)?.click();
  }
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
  document.documentElement.dataset.ready = 'true';
}

const root = document.getElementById('root')!;
const english = locales.get('en') ?? {};
const teller: Teller = {
  t: createTranslate(catalogSource(locales.get(locale) ?? english, english), locale),
  locale,
  now: NOW,
};
document.documentElement.lang = locale;
if (theme) document.documentElement.dataset.theme = theme;
const story = STORIES.find(({ name }) => name === only);
if (story) void tell(story, teller, root);
else render(<Gallery />, root);
declare global {
  interface Window {
    /** The names of all stories, for the command that takes their pictures. */
    stories: string[];
  }
}
window.stories = STORIES.map(({ name }) => name);
