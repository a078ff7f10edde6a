import type { MessageSource } from './translate.ts';

/** One `messages.json` of the WebExtension format. */
export type MessageCatalog = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;

/**
 * Reads messages out of a catalog as a browser does: `$name$` stands for the placeholder's content, `$1` to `$9` for
 * the values, `$$` for a dollar sign. For places without `browser.i18n`: the gallery, the commands, tests.
 */
export function catalogSource(catalog: MessageCatalog, fallback: MessageCatalog = {}): MessageSource {
  return (key, values) => {
    const entry = catalog[key] ?? fallback[key];
    if (!entry) return '';
    const names = new Map(
      Object.entries(entry.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
    );
    const named = entry.message.replace(
      /\$([a-z0-9_@]+)\$/gi,
      (all, name: string) => names.get(name.toLowerCase()) ?? all,
    );
    return named.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (values[Number(sign) - 1] ?? ''),
    );
  };
}
