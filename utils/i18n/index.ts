export { catalogSource, type MessageCatalog } from './catalog.ts';
export { baseLanguage, formatLocale, textDirection } from './locale.ts';
export {
  createTranslate,
  type MessageKey,
  type MessageSource,
  type MessageValue,
  type PluralKey,
  type Translate,
} from './translate.ts';
