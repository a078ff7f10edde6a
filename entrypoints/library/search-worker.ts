import { createCatalogStore } from '../../utils/library/browse/catalog-store.ts';
import { answerSearches } from '../../utils/library/browse/search-port.ts';
import { createSearchService } from '../../utils/library/browse/search-service.ts';
import { openDatabase } from '../../utils/library/database.ts';
import { createLibraryQueries } from '../../utils/library/library-queries.ts';

/** Lets a question that has come be answered before the next slice is indexed. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

answerSearches(globalThis, pause, (listeners) =>
  createSearchService(createLibraryQueries(openDatabase()), pause, listeners, createCatalogStore()),
);
