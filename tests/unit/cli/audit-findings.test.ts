import { expect, test } from 'vitest';
import { auditFindings } from '../../../utils/cli/shared/audit-findings.ts';

test('a report without a weakness has no findings', () => {
  expect(auditFindings('{"vulnerabilities":{},"metadata":{}}')).toEqual([]);
});

test('a weakness is told with its library, versions and severity', () => {
  const json = '{"vulnerabilities":{"old":{"severity":"high","range":"<2"}},"metadata":{}}';
  expect(auditFindings(json)).toEqual(['old <2: high']);
});

test.each(['', 'npm error', '{"message":"405 Method Not Allowed","error":{}}', 'null'])(
  'an answer that is no report counts as none: %j',
  (json) => {
    expect(auditFindings(json)).toBeNull();
  },
);
