import type { CaseRepository } from '../library/case-repository.ts';
import { libraryError } from '../library/library-error.ts';
import type { CaseToBackground } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Failed } from '../model/library-answers.ts';

/** Handlers of the messages about cases and names. */
export function caseRoutes(cases: CaseRepository): Handlers<CaseToBackground> {
  const doing = async <T extends object>(
    work: () => Promise<T>,
  ): Promise<({ state: 'done' } & T) | Failed> => {
    try {
      return { state: 'done', ...(await work()) };
    } catch (error) {
      const { reason, message } = libraryError(error);
      return { state: 'failed', reason, detail: message };
    }
  };
  const id = (work: Promise<string>) => doing(async () => ({ id: await work }));
  const nothing = (work: Promise<void>) =>
    doing(async () => {
      await work;
      return {};
    });
  return {
    'case.add': ({ name, articles, highlights }) => id(cases.add(name, { articles, highlights })),
    'case.takeOut': (of) => id(cases.takeOut(of.id, of)),
    'case.rename': ({ id: of, name }) => id(cases.rename(of, name)),
    'case.remove': (of) => nothing(cases.remove(of.id)),
    'case.restore': ({ record }) => id(cases.restore(record)),
    'name.choose': (of) => nothing(cases.choosePage(of.id, of.page)),
  };
}
