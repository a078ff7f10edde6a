import { spawnSync } from 'node:child_process';
import { auditFindings } from './shared/audit-findings.ts';

/** Milliseconds that a registry has for its answer. */
const PATIENCE_MS = 60_000;

/** Known weaknesses of the libraries that the extension ships; without a registry that answers there is nothing to say. */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: PATIENCE_MS,
  shell: process.platform === 'win32',
});
const findings = auditFindings(stdout ?? '');
if (findings === null) console.log('no registry answers: the libraries were not audited');
else if (findings.length === 0) console.log('no known weakness in the libraries that are shipped');
else {
  for (const finding of findings) console.error(finding);
  process.exitCode = 1;
}
