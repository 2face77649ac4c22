import './content-policy';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { AnswerbookApp } from './answerbook-app';
import { FailureBoundary } from './failure-boundary';
import { connectApi } from './state/api';
import { createApp } from './state/app';
import { AppContext } from './state/app-context';
import { startApp } from './state/start-app';
import './ui/base.css';

// The page's policy forbids making code from text, which zod would try.
config({ jitless: true });

const app = createApp(connectApi());
startApp(app);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <AppContext value={app}>
      <FailureBoundary>
        <AnswerbookApp />
      </FailureBoundary>
    </AppContext>
  </StrictMode>,
);
