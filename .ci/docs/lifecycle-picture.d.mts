/** Path of the picture in the project. */
export declare const pictureFile: string;

/** The picture as it should be now; runs dist/ for it. */
export declare function drawLifecycle(root: URL): Promise<string>;
