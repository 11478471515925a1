import type { BuildRequest } from '../../preload/contract/build';
import { type RunningTool, runTool, type ToolRun } from '../process/run-tool';

/** What somebody wants built, and who. */
export interface Wish {
  readonly request: BuildRequest;
  readonly cause: 'person' | 'watch';
}

/** A package's place in the work: the build that runs, and the one wish that comes after it. */
export interface Slot {
  pending: Wish | null;
  readonly run: (run: ToolRun) => RunningTool;
  readonly isStopped: () => boolean;
  readonly stop: () => Promise<void>;
  /** Ends when the build has told that it is finished. */
  readonly over: Promise<void>;
  readonly leave: () => void;
}

export function openSlot(): Slot {
  let stopped = false;
  let tool: RunningTool | null = null;
  let leave: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return {
    pending: null,
    run(run) {
      tool = runTool(run);
      return tool;
    },
    isStopped: () => stopped,
    async stop() {
      stopped = true;
      await tool?.stop();
      await over;
    },
    over,
    leave,
  };
}
