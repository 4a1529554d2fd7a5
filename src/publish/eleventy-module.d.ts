/** The part of Eleventy 3 that the adapter uses; Eleventy itself ships no types for it. */
declare module '@11ty/eleventy' {
  interface Template {
    readonly data: {
      readonly pagination: { readonly data: string; readonly size: number; readonly alias: string };
      // biome-ignore lint/suspicious/noExplicitAny: Eleventy hands over whatever the data cascade holds
      readonly permalink: (data: any) => string;
    };
    // biome-ignore lint/suspicious/noExplicitAny: Eleventy hands over whatever the data cascade holds
    render(data: any): string;
  }
  interface Config {
    readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
    setUseGitIgnore(use: boolean): void;
    addGlobalData(name: string, data: () => unknown): void;
    addTemplate(virtualPath: string, template: Template): void;
  }
  interface Options {
    readonly quietMode: boolean;
    readonly configPath: false;
    config(config: Config): void;
  }
  export class Eleventy {
    constructor(inputDir: string, outputDir: string, options: Options);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
