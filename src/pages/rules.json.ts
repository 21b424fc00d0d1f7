import type { APIRoute } from 'astro';
import { rulesJsonOf } from '../domain/rules/sarif.ts';
import { absoluteUrl, localePath, sitePath } from '../i18n/paths.ts';
import { rulePages } from '../content/queries.ts';
import { rulesJson } from '../schemas/rules-json.ts';
import { site } from '../site.ts';

/** All rules for machines; `rules` fits a SARIF file as `tool.driver.rules`. */
export const GET: APIRoute = async ({ site: host }) => {
  const [zh, en] = await Promise.all([rulePages('zh'), rulePages('en')]);
  const rules = zh.map((page, index) => ({
    id: page.id,
    rule: page.rule,
    title: { zh: page.title, en: en[index]!.title },
    verdict: { zh: page.description, en: en[index]!.description },
  }));
  const address = (path: string, locale?: 'zh' | 'en') =>
    absoluteUrl(locale ? localePath(locale, path) : sitePath(path), host);
  return Response.json(rulesJson.parse(rulesJsonOf(site.name.en, rules, address)));
};
