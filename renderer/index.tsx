import './styles/tokens.css';
import './styles/base.css';
import './styles/dockview.css';
import { createRoot } from 'react-dom/client';
import { bridge } from './bridge';
import { App } from './shell/app';
import { runCommand } from './shell/commands';
import { keepFocus } from './shell/focus-keeper';
import { startLanguage, startTheme } from './shell/follow-settings';
import { startKeymap } from './shell/keymap';
import { startRehearsal } from './shell/rehearsal';
import { startPipeline } from './state/pipeline';

await startPipeline();
startLanguage();
startTheme();
startKeymap();
keepFocus();
bridge.subscribe('command:run', ({ command }) => runCommand(command));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<App />);
startRehearsal();
