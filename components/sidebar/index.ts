export { SidebarFrame, type SidebarFrameProps } from './SidebarFrame.tsx';
