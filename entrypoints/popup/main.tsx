import { firstQuestion } from '../../utils/panel/first-question.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/popup-page.css';
import { startPanel } from './panel-app.tsx';

// What the side panel needs beside costs the popup nothing.
const asked = firstQuestion();
if (asked) void asked.then((found) => startPanel({ ...found, home: 'popup' }));
else void import('./side-panel.ts').then(({ startSidePanel }) => startSidePanel());
