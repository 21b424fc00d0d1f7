import { sitePath } from '../i18n/paths.ts';
import { prefersReducedData } from './prefers-reduced-data.ts';

/**
 * Fetches a page of this site once the reader means to follow its link, by pointer or by focus. Readers who save
 * data or have a slow connection are left alone.
 */
const base = sitePath('/');
const asked = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function onIntent({ target }: Event) {
  clearTimeout(timer);
  const link = target instanceof Element ? target.closest('a') : undefined;
  if (!link || link.origin !== location.origin || !link.pathname.startsWith(base)) return;
  const page = link.pathname;
  if (page === location.pathname || !page.endsWith('/') || asked.has(page) || prefersReducedData())
    return;
  // A pointer that only passes by means nothing.
  timer = setTimeout(() => {
    asked.add(page);
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: page }),
    );
  }, 80);
}

addEventListener('pointerover', onIntent, { passive: true });
addEventListener('focusin', onIntent);
