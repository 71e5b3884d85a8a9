export declare function steadyText(svg: string): string;
export declare function terminalSvg(text: string, title: string): string;
