import { EventEmitter } from 'node:events';

/** A part of the build that is under way or done. */
export interface Phase {
  name: string;
  /** What is done of how many, where that can be counted. */
  done?: number;
  total?: number;
  /** Seconds it took; not there while it goes on. */
  seconds?: number;
}

/** What was built. */
export interface BuildSummary {
  pages: number;
  /** Bytes of a first visit after Brotli: of the page in the middle, and of the heaviest. */
  median: number;
  heaviest: { file: string; bytes: number };
  /** Bytes of the search index, and its sections. */
  index: { bytes: number; sections: number };
}

/** Says how the build goes, to whoever shows it. */
export const progress = new EventEmitter<{ phase: [Phase]; summary: [BuildSummary] }>();

/** A phase that goes on. */
export interface OpenPhase {
  step(done: number, total: number): void;
  end(): void;
}

/** Says that a phase begins. */
export function startPhase(name: string): OpenPhase {
  const start = performance.now();
  let counted: Pick<Phase, 'done' | 'total'> = {};
  progress.emit('phase', { name });
  return {
    step(done, total) {
      counted = { done, total };
      progress.emit('phase', { name, ...counted });
    },
    end() {
      const seconds = (performance.now() - start) / 1000;
      progress.emit('phase', { name, ...counted, seconds });
    },
  };
}

/** Does work as a phase. */
export async function phase<T>(
  name: string,
  work: (step: OpenPhase['step']) => T | Promise<T>,
): Promise<T> {
  const { step, end } = startPhase(name);
  const result = await work(step);
  end();
  return result;
}
