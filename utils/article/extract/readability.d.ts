declare module '@mozilla/readability/Readability.js' {
  // The package's index brings a second program along, which tells whether a page is readable at all.
  export { Readability as default } from '@mozilla/readability';
}
