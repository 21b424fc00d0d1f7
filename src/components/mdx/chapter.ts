/** What an author may write in a chapter: besides everything else the drawing of the decision, whose styles no other page needs. */
import DecisionFlow from '../decision/DecisionFlow.astro';
import { mdxComponents } from './index.ts';

export const chapterComponents = { ...mdxComponents, DecisionFlow };
