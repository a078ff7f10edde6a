export { catalogSource, type MessageCatalog } from './catalog.ts';
export { lastingMessages } from './lasting-messages.ts';
export { formatLocale, textDirection } from './locale.ts';
export {
  createTranslate,
  type MessageKey,
  type MessageSource,
  type Translate,
} from './translate.ts';
