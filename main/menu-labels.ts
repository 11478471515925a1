import type { Language } from '../preload/contract/settings';

/** Words that the system draws and the page's locales therefore cannot reach. */
export interface MenuLabels {
  readonly file: string;
  readonly openModule: string;
  readonly openCrate: string;
  readonly openRecent: string;
  readonly noRecent: string;
  readonly newCrate: string;
  readonly saveModule: string;
  readonly exportPackage: string;
  readonly closeModule: string;
  readonly settings: string;
  readonly close: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly palette: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetZoom: string;
  readonly fullScreen: string;
  readonly resetLayout: string;
  readonly buildMenu: string;
  readonly build: string;
  readonly stopBuild: string;
  readonly watch: string;
  readonly instantiate: string;
  readonly terminate: string;
  readonly help: string;
  readonly keys: string;
  readonly about: string;
  readonly modules: string;
  readonly allFiles: string;
  readonly text: string;
  readonly archives: string;
  readonly crashed: string;
  readonly reload: string;
}

const ENGLISH: MenuLabels = {
  file: 'File',
  openModule: 'Open module…',
  openCrate: 'Open crate…',
  openRecent: 'Open recent',
  noRecent: 'Nothing yet',
  newCrate: 'New crate…',
  saveModule: 'Save module as…',
  exportPackage: 'Export package…',
  closeModule: 'Close module',
  settings: 'Settings',
  close: 'Close window',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  palette: 'Commands…',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  resetLayout: 'Reset layout',
  buildMenu: 'Build',
  build: 'Build',
  stopBuild: 'Stop build',
  watch: 'Watch',
  instantiate: 'Instantiate',
  terminate: 'Terminate',
  help: 'Help',
  keys: 'Keyboard shortcuts',
  about: 'About Watchglass',
  modules: 'WebAssembly modules',
  allFiles: 'All files',
  text: 'WebAssembly text',
  archives: 'npm packages',
  crashed: 'The window stopped working twice within a minute.',
  reload: 'Restart the window',
};

const CHINESE: MenuLabels = {
  file: '文件',
  openModule: '打开模块…',
  openCrate: '打开 crate…',
  openRecent: '打开最近的项目',
  noRecent: '暂无记录',
  newCrate: '新建 crate…',
  saveModule: '模块另存为…',
  exportPackage: '导出包…',
  closeModule: '关闭模块',
  settings: '设置',
  close: '关闭窗口',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图',
  palette: '命令…',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullScreen: '全屏',
  resetLayout: '重置布局',
  buildMenu: '构建',
  build: '构建',
  stopBuild: '停止构建',
  watch: '监视',
  instantiate: '实例化',
  terminate: '终止',
  help: '帮助',
  keys: '键盘快捷键',
  about: '关于 Watchglass',
  modules: 'WebAssembly 模块',
  allFiles: '所有文件',
  text: 'WebAssembly 文本',
  archives: 'npm 包',
  crashed: '窗口在一分钟内两次停止工作。',
  reload: '重新启动窗口',
};

export function menuLabels(language: Language): MenuLabels {
  return language === 'zh-CN' ? CHINESE : ENGLISH;
}
