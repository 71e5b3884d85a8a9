import { render } from 'preact';
import { App } from './app.tsx';
import { openReport } from './open-report.ts';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/overview.css';
import './style/matrix.css';
import './style/results.css';
import './style/result.css';
import './style/story.css';
import './style/checks.css';
import './style/exchanges.css';
import './style/mails.css';
import './style/log.css';
import './style/narrow.css';
import './style/print.css';

const page = document.getElementById('page');
const holder = document.getElementById('report');
if (!page || !holder) throw new Error('the page holds no report');

// Until here, and where this fails, the verdict that the reporter wrote stands on the page.
const report = await openReport(holder);
page.replaceChildren();
render(<App report={report} />, page);
