export { SidebarFrame, type SidebarFrameProps, type SidebarSide } from './SidebarFrame.tsx';
