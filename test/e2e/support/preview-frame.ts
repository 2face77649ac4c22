import type { FrameLocator, Page } from '@playwright/test';

/** A frame of the preview that a test opens by itself, sandboxed as the app's own is. */
export interface PreviewFrame {
  readonly content: FrameLocator;
  /** What the frame has posted to the page so far, and its bridge through the port that it gave. */
  messages(): Promise<readonly unknown[]>;
}

/** Opens the address of the preview in a frame of the page, and waits until it is loaded. */
export async function openPreviewFrame(page: Page, address: string): Promise<PreviewFrame> {
  await page.evaluate(async (url) => {
    document.querySelector('#trust-frame')?.remove();
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const frame = Object.assign(document.createElement('iframe'), { id: 'trust-frame', src: url });
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('width', '600');
    frame.setAttribute('height', '300');
    window.addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow) return;
      heard.push(event.data);
      const [port] = event.ports;
      port?.addEventListener('message', ({ data }) => heard.push(data));
      port?.start();
    });
    const loaded = new Promise((resume) => frame.addEventListener('load', resume, { once: true }));
    document.body.prepend(frame);
    await loaded;
  }, address);
  return {
    content: page.frameLocator('#trust-frame'),
    messages: () => page.evaluate(() => Reflect.get(window, 'heard') as unknown[]),
  };
}
