export { ArticleWords, type ArticleWordsProps, type Writing } from './ArticleWords.tsx';
export { TagEditor, type TagEditorProps } from './TagEditor.tsx';
export { TagList } from './TagList.tsx';
