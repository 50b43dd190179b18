import { type FrameAnswer, type FrameRequest, ping, pong, ready } from './messages.ts';

/** So long a frame may take to come, and then to answer, also on a machine that is busy. */
const loadMs = 30_000;
const answerMs = 3000;

/** So often it is asked whether it is still there, and so many questions may stay without an answer. */
const askEveryMs = 1000;
const mostUnanswered = 5;

export type Frame = Awaited<ReturnType<typeof openFrame>>;

/** A frame that may run scripts and nothing else: an origin of its own, no storage, no network, no way out. */
export function openFrame(url: string) {
  const frame = document.createElement('iframe');
  const { port1: port, port2 } = new MessageChannel();
  const close = () => {
    frame.remove();
    port.close();
  };
  const send = (request: FrameRequest) => port.postMessage(request);

  const opened = {
    send,

    /**
     * `onAnswer` hears what it says, and `onGone` that it is there no more: a browser ends it when a program takes all
     * memory. Gives the function that stops listening.
     */
    listen(onAnswer: (answer: FrameAnswer) => void, onGone: () => void): () => void {
      let unanswered = 0;
      const stop = () => {
        clearInterval(asking);
        port.onmessage = null;
      };
      const asking = setInterval(() => {
        if (++unanswered <= mostUnanswered) return send(ping);
        stop();
        close();
        onGone();
      }, askEveryMs);
      port.onmessage = ({ data }: MessageEvent<FrameAnswer>) => {
        unanswered = 0;
        if (data !== pong) onAnswer(data);
      };
      return stop;
    },
  };

  return new Promise<typeof opened>((resolve, reject) => {
    const giveUp = () => {
      close();
      reject(new Error(`${url} could not be loaded`));
    };
    let waiting = setTimeout(giveUp, loadMs);
    port.onmessage = ({ data }) => {
      if (data !== ready) return;
      clearTimeout(waiting);
      resolve(opened);
    };
    const greet = () => {
      // Its origin is opaque and cannot be named. What is sent is a port, of use to nobody else.
      frame.contentWindow?.postMessage('run', '*', [port2]);
      clearTimeout(waiting);
      // What a browser shows in place of a page that it cannot load is loaded, too, and only silent.
      waiting = setTimeout(giveUp, answerMs);
    };
    frame.addEventListener('load', greet, { once: true });
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'Where programs run';
    frame.hidden = true;
    frame.src = url;
    document.body.append(frame);
  });
}
