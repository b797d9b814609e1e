/**
 * The program behind the page. Only this folder imports `@tauri-apps`.
 *
 * `bindings.ts` is generated from the commands in `src-tauri`.
 */
export { commands as backend } from './bindings';
export type * from './bindings';
export { failure, type Failure } from './failure';
export { nameWindow, onCloseRequested } from './window';
export { Channel } from '@tauri-apps/api/core';
