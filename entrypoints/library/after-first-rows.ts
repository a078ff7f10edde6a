export { openDatabase } from '../../utils/library/database.ts';
export { createLibraryQueries } from '../../utils/library/library-queries.ts';
export { createSyncLine } from './sync-line.tsx';
