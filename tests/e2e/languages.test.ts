import { describe, expect, test } from 'vitest';
import { popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { showing, useBrowser } from './browser.ts';

const page = (language: string, title: string, sentences: readonly string[]): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}",
"datePublished":"2026-03-16T06:00:00Z","author":{"@type":"Person","name":"Mara Lindt"}}</script>
<article><h1>${title}</h1>${[1, 2, 3].map(() => sentences.map((each) => `<p>${each}</p>`).join('')).join('')}</article></html>`;

const STORIES = {
  'de.html': {
    body: page('de', 'Lindenau baut eine Straßenbahn', [
      'Der Stadtrat von Lindenau hat am 14. März 2026 den Bau einer neuen Straßenbahnlinie beschlossen, über die seit zwanzig Jahren gestritten wird.',
      'Die Strecke kostet 48,5 Millionen Euro, wird zwölf Kilometer lang und soll nach dem Willen der Stadt am 2. Mai 2028 eröffnet werden.',
      'Die Opposition kritisierte die Kosten und kündigte an, im Herbst noch einmal über den ganzen Haushalt reden zu wollen.',
    ]),
  },
  'fr.html': {
    body: page('fr', 'Montclair construit un tramway', [
      'Le conseil municipal de Montclair a voté le 14 mars 2026 la construction d’une nouvelle ligne de tramway, dont on parlait depuis vingt ans.',
      'Le projet coûtera 48,5 millions d’euros et la première rame devrait circuler le 2 mai 2028, si tout se passe comme la mairie le souhaite.',
      'L’opposition a critiqué le coût des travaux et demandé que le budget entier de la ville soit discuté à nouveau à l’automne.',
    ]),
  },
  'zh.html': {
    body: page('zh', '市议会批准修建电车线路', [
      '市议会于2026年3月14日投票通过修建新的电车线路，这项计划已经讨论了二十年，市民代表也参加了会议并发表了意见。',
      '项目耗资4850万元，第一列电车预计于2028年5月2日运行，市政府希望工程能够按照计划顺利完成，不再出现新的延误。',
      '反对派批评了项目的成本，并要求在秋季重新讨论整个城市的预算，同时希望邀请专家参加下一次会议。',
    ]),
  },
};

describe.each(ENGINES)('an article in another language in %s', (engine) => {
  const bench = useBrowser(engine, STORIES);

  test.each([
    ['de.html', '48,5 Millionen Euro'],
    ['fr.html', '48,5 millions d’euros'],
    ['zh.html', '4850万元'],
  ])(
    '%s gives its metadata, figures and whole dates, and says in one line why that is all',
    async (path, sum) => {
      const tab = await bench.driver.open(`${bench.origin}/${path}`);
      const popup = await showing(await bench.driver.click(tab), 'ready');
      const words = [
        'By Mara Lindt',
        'min read',
        sum,
        'March 14, 2026',
        'May 2, 2028',
        'does not know this article’s language yet',
        'that digits alone tell',
      ];
      await until(
        async () => {
          const seen = await popupText(popup);
          return words.every((each) => seen.includes(each));
        },
        words.join(', '),
        { seen: () => popupText(popup) },
      );
      // One line says it for all: no empty part, and no part that says it again.
      for (const empty of ['Key facts', 'Names', 'No key facts', 'Left out'])
        expect(await popupText(popup)).not.toContain(empty);
      await tab.close();
    },
  );
});
