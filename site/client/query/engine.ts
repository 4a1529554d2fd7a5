import type { Answer, Question } from './protocol.ts';

/** Asks SQLite in its worker, one question at a time. */
export interface Engine {
  ask(question: Question): Promise<Answer>;
  /** Gives up what is running; whoever asked hears nothing more. */
  stop(): void;
}

/** Nothing is loaded before the first question. */
export function createEngine(workerAddress: string): Engine {
  let worker: Worker | undefined;
  return {
    ask(question) {
      worker ??= new Worker(workerAddress);
      const asked = worker;
      return new Promise((resolve) => {
        asked.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
        asked.onerror = (event) =>
          resolve({ kind: 'not-loaded', message: event.message ?? 'the script could not be loaded' });
        asked.postMessage(question);
      });
    },
    stop() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
