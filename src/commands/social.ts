/** `npm run social` draws the card that chats show for a link, one per language, into public/. Commit what it writes. */
import { chromium } from '@playwright/test';
import { localeIds, locales } from '../i18n/locales.ts';
import { useTranslations } from '../i18n/translations.ts';
import { site } from '../site.ts';
import { launchOptions } from '../programs/browser.ts';

const bands = ['#7a4a2b', '#b0683c', '#d9ad72', '#cdbf9f', '#8b8a85'];
const layers = ['runtime', 'libc', 'base', 'kernel'] as const;

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const locale of localeIds) {
  const t = useTranslations(locale);
  await page.setContent(`<!doctype html><html lang="${locales[locale].tag}"><meta charset="utf-8"><style>
    body { margin: 0; height: 630px; background: #fffdf9; color: #221e19; display: flex; flex-direction: column;
      font-family: 'Liberation Sans', 'Noto Sans CJK SC', sans-serif; text-autospace: normal }
    main { flex: 1; padding: 64px 72px 0 }
    h1 { font: 700 104px/1.1 'Noto Serif CJK SC', serif; margin: 0 0 20px }
    p { font-size: 38px; line-height: 1.45; margin: 0; max-width: 1000px; color: #5f574b }
    div { height: 54px; line-height: 54px; padding-left: 72px; font-size: 24px; color: #fff }
  </style><main><h1>${site.name[locale]}</h1><p>${site.promise[locale]}</p></main>
  ${layers.map((layer, index) => `<div style="background:${bands[[0, 1, 2, 4][index]!]};color:${index === 2 ? '#2a1c0c' : '#fff'}">${t(`home.layer.${layer}`)}</div>`).join('')}</html>`);
  await page.screenshot({ path: `public/social-${locale}.png` });
  console.log(`drew public/social-${locale}.png`);
}
await browser.close();
