import type { MessagePort } from 'node:worker_threads';
import { Refusal } from '#kernel';

/** What a thread says of a question: how far it is, or in the end an answer, a refusal or what went wrong. */
export type Answered = Readonly<{
  id: number;
  told?: number;
  answer?: unknown;
  refusal?: Readonly<{ code: string; facts: Refusal['facts'] }>;
  error?: string;
}>;

type Asked<Q> = Readonly<{ id: number; question: Q }>;

/** Answers what the thread is asked, until it is told `stop`. */
export const answerQuestions = <Q>(
  port: MessagePort,
  answerTo: (question: Q, told: (progress: number) => void) => Promise<unknown>,
  close: () => Promise<void>,
): void => {
  const say = (answered: Answered): void => port.postMessage(answered);
  const answer = async ({ id, question }: Asked<Q>): Promise<void> => {
    try {
      say({ id, answer: await answerTo(question, (told) => say({ id, told })) });
    } catch (error) {
      if (error instanceof Refusal) {
        const { code, facts } = error as Refusal;
        say({ id, refusal: { code, facts } });
      } else say({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  port.on('message', (message: Asked<Q> | 'stop') => {
    if (message !== 'stop') return void answer(message);
    void close().then(() => port.close());
  });
};
