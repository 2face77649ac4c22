import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RenderError } from '../../../shared/api/errors';
import type { DocumentSession } from '../../document/document-session';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { useFacts } from '../../state/app-context';
import { frameSize } from './frame-size';
import type { FrameSize } from './frame-size';
import { messages } from './messages';
import type { PreviewProps } from './preview-props';
import { PreviewToolbar } from './preview-toolbar';
import styles from './preview.module.css';
import { renderErrorWords } from './render-words';
import { SiteMenu } from './site-menu';
import { useSize } from './use-size';
import { usePreviewFrame } from './use-preview-frame';
import type { FrameProps } from './use-preview-frame';
import { ExactBadge } from './exact/exact-badge';
import { useExact } from './exact/use-exact';

/** The page as its site publishes it, in step with what is typed. Why it can't be stands below: above, the page would jump. */
export function Preview(props: PreviewProps) {
  const { session } = props;
  const rendering = useStore(session.state, (state) => state.rendering);
  const error = useStore(session.state, (state) => state.renderError);
  const width = useFacts((facts) => facts.settings.preview.width);
  const [pane, paneSize] = useSize();
  const size = paneSize && frameSize(paneSize, width);
  const exact = useExact(session);
  useEffect(() => session.previewShows(exact.source), [session, exact.source]);
  const permissions = useFacts((facts) => facts.repository?.permissions);
  const [loads, setLoads] = useState(0);
  // Relative links of the page hold from its address, so a new permalink is a new frame; so are new permissions.
  const frameKey = [
    session.state.getState().path,
    rendering?.previewUrl,
    permissions?.scripts,
    permissions?.remote,
    loads,
  ].join(' ');
  const [blocked, setBlocked] = useState<{ readonly of: string; readonly urls: readonly string[] }>();
  if (!rendering && error) return <NotRendered session={session} error={error} />;
  return (
    <div className={styles['preview']}>
      <PreviewToolbar scale={size?.scale ?? 1}>
        <SiteMenu blocked={blocked?.of === frameKey ? blocked.urls : []} />
        <ExactBadge session={session} view={exact} onPick={(place) => props.onPick(place, undefined)} />
      </PreviewToolbar>
      <div ref={pane} className={styles['pane']}>
        {!rendering && <Loading />}
        {rendering && size && (
          <Frame
            key={frameKey}
            {...props}
            shown={exact.shown}
            size={size}
            onBlocked={(urls) => setBlocked({ of: frameKey, urls })}
            onStale={() => setLoads(loads + 1)}
          />
        )}
      </div>
      {error && (
        <Notice look="warning" title={messages.stale}>
          {renderErrorWords(error)}
        </Notice>
      )}
    </div>
  );
}

/** One frame for each address of a page: it is loaded once, and shows what is sent to it from then on. */
function Frame({
  size: { width, height, scale },
  ...props
}: Omit<FrameProps, 'scale'> & { readonly size: FrameSize }) {
  const { frame, address, isShown, onLoad } = usePreviewFrame({ ...props, scale });
  return (
    <div className={styles['page']} style={{ width: width * scale }}>
      <iframe
        ref={frame}
        className={styles['frame']}
        style={{ width, height, transform: `scale(${scale})` }}
        title={messages.frame}
        src={address}
        sandbox="allow-scripts"
        onLoad={onLoad}
        data-shown={isShown ? 'yes' : undefined}
      />
      {!isShown && <Loading />}
    </div>
  );
}

function Loading() {
  return (
    <div className={styles['loading']}>
      <Spinner label={messages.loading} />
    </div>
  );
}

interface NotRenderedProps {
  readonly session: DocumentSession;
  readonly error: RenderError;
}

function NotRendered({ session, error }: NotRenderedProps) {
  if (error.code === 'no-site' || error.code === 'no-page') {
    return (
      <EmptyState icon="file" title={error.code === 'no-site' ? messages.noSiteTitle : messages.noPageTitle}>
        {renderErrorWords(error)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="warning"
      title={messages.failed}
      actions={<Button onPress={() => session.renderAgain()}>{messages.tryAgain}</Button>}
    >
      {renderErrorWords(error)}
    </EmptyState>
  );
}
