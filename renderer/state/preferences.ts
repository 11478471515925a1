import type { SettingsChange } from '../../preload/contract/settings';
import { bridge } from '../bridge';
import { notify, useApp } from './app-store';

export async function changeSettings(change: SettingsChange): Promise<void> {
  const answer = await bridge.request('settings:change', change);
  if (answer.ok) useApp.setState({ settings: answer.value });
  else notify(answer.failure);
}

/** Through main, since the page is denied every permission, the clipboard's among them. */
export async function copyText(text: string): Promise<void> {
  const answer = await bridge.request('clipboard:write', { text });
  if (!answer.ok) notify(answer.failure);
}
