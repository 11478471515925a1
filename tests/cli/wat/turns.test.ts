import { expect, it } from 'vitest';
import { claimPart, createTurns, hasTurn, isStopped, passTurn, stopAll, waitForTurn } from '../../../cli/wat/turns';

it('gives each part to one thread only', () => {
  const turns = createTurns();
  expect([claimPart(turns), claimPart(turns), claimPart(turns)]).toEqual([0, 1, 2]);
});

it('hands the turn from part to part', () => {
  const turns = createTurns();
  passTurn(turns, 0);
  expect([hasTurn(turns, 0), hasTurn(turns, 1), waitForTurn(turns, 1)]).toEqual([false, true, true]);
});

it('stays stopped when a turn is passed afterwards', () => {
  const turns = createTurns();
  stopAll(turns);
  passTurn(turns, 0);
  expect([isStopped(turns), waitForTurn(turns, 1)]).toEqual([true, false]);
});
