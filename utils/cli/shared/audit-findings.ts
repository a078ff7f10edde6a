interface Report {
  vulnerabilities?: Record<string, { severity?: string; range?: string }>;
  metadata?: unknown;
}

/** The libraries with a known weakness in a report of `npm audit --json`; null where no registry has answered. */
export function auditFindings(json: string): string[] | null {
  let report: Report | null;
  try {
    report = JSON.parse(json) as Report | null;
  } catch {
    return null;
  }
  if (!report?.vulnerabilities || !report.metadata) return null;
  return Object.entries(report.vulnerabilities).map(
    ([name, { severity = 'unknown', range = '*' }]) => `${name} ${range}: ${severity}`,
  );
}
